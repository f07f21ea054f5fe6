"""Small faults put into the heart of the simulation, to see whether the stories notice.

``python -m tests.mutation`` asks; ``docs/MUTATION.md`` keeps the answer.
"""
