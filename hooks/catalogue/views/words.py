"""Polish words around numbers, and names of the values of fields."""


def plural(number: int, one: str, few: str, many: str) -> str:
    """The form that goes with a number: 1 praktyka, 2 praktyki, 5 praktyk, 22 praktyki."""
    if number == 1:
        return one
    if number % 10 in {2, 3, 4} and number % 100 not in {12, 13, 14}:
        return few
    return many


def counted(number: int, one: str, few: str, many: str) -> str:
    """The number (thousands apart) with the form that goes with it: `1 200 praktyk`."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}") + f"\N{NO-BREAK SPACE}{plural(number, one, few, many)}"
