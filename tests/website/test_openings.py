"""The beginning of a story, where only some of it has room."""

import pytest

from catalogue.website.markdown import opening


@pytest.mark.parametrize(
    ("text", "limit", "told"),
    [
        ("Satu kalimat saja.", 40, "Satu kalimat saja."),
        ("Kami membatik. Lalu kami mencuci kain di kali.", 30, "Kami membatik."),
        ("Rumah di Jl. Veteran No. 5 masih ramai tiap pagi", 30, "Rumah di Jl. Veteran No. 5…"),
        ("Tidak ada kalimat yang muat di sini sama sekali", 20, "Tidak ada kalimat…"),
    ],
    ids=["all of it", "a whole sentence", "an abbreviation ends none", "words, where no sentence fits"],
)
def test_a_beginning_ends_with_a_sentence(text: str, limit: int, told: str) -> None:
    """Words with an ellipsis only where not one sentence has room."""
    assert opening(text, limit) == told
