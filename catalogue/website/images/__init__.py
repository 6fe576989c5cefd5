"""Photos: what they are, which renditions they get, and the bytes of those.

`probe` reads a header, `verify` decodes everything at a small scale, `plan_renditions` decides, `encode` makes. Bytes
go in and values come out; nothing here touches a file. A photo comes from a stranger, so every step tells what is
wrong with it in a diagnostic and none of them raises.

    bytes → sniff → open_photo → decode → resize → encode
            formats  opening     pixels   └─ encoding ─┘
"""

from catalogue.website.images.encoding import encode, verify
from catalogue.website.images.formats import MAX_FILE_BYTES, too_many_bytes
from catalogue.website.images.geometry import SOCIAL_SIZE, plan_renditions
from catalogue.website.images.likeness import Likeness, alike
from catalogue.website.images.models import EncodedPhoto, PhotoInfo, RenditionSpec, Verified
from catalogue.website.images.opening import probe
from catalogue.website.images.social import MAX_SOCIAL_BYTES

__all__ = [
    "MAX_FILE_BYTES",
    "MAX_SOCIAL_BYTES",
    "SOCIAL_SIZE",
    "EncodedPhoto",
    "Likeness",
    "PhotoInfo",
    "RenditionSpec",
    "Verified",
    "alike",
    "encode",
    "plan_renditions",
    "probe",
    "too_many_bytes",
    "verify",
]
