"""The files of a service that depend on its board, one module for each kind of file. Each makes text from a plan.

Identifiers come from the plan, which has checked them; whatever people wrote stands in a literal made by `code.literal`,
or escaped in a Markdown file.
"""
