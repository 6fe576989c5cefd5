"""placeholder"""


def serve(*a: object) -> None: ...
