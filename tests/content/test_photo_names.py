"""Which files of a folder are taken for photos: by their ending, and without one unless their name says otherwise."""

import pytest

from catalogue.content.validation.photos import is_image


@pytest.mark.parametrize(
    ("name", "photo"),
    [
        ("foto", True),
        ("IMG_0042", True),
        ("1-depan.JPG", True),
        ("README", False),
        (".DS_Store", False),
        ("catatan.txt", False),
        ("foto.zip", False),
    ],
)
def test_a_file_without_an_ending_may_be_a_photo(name: str, photo: bool) -> None:  # noqa: FBT001 a case
    """Its bytes tell; what is known to be none is left alone."""
    assert is_image(name) is photo
