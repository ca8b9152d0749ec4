"""A running Python service for every bounded context of a model (EXPORT sections 8, 9, 11).

plan, planning   what a service will consist of
fields           attributes as annotations, schemas and examples
parts            files that depend on the board
runtime          files that do not: copied into `_generated/`; importing them here needs the dependencies of a service
promises         tests that ship with every service
writing          all of it, as files
"""

from export.stubs.python_service.writing import generate

__all__ = ["generate"]
