"""Storming as a contestant of the peers' harnesses.

storming.json   how to start it, on uvicorn and on Daphne
prepare         boards and seats, before each start
adapter         what its clients say; read by the harness's own Python
journal         its journal behind the harness's interface
"""
