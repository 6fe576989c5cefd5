"""Forms: an entry's fields as somebody fills them in, derived from what the checker reads.

Nothing is listed twice here. Fields come from the tables that the checker reads by, choices from the vocabulary, help
from the meanings, limits from shapes and schemas; and what is said of a wrong answer is what the checker itself says
when it is asked.

    Kind + shapes + vocabulary + meanings → arrangement → making (telling) → Form;  schemas → judging
"""

from catalogue.content.forms.arrangement import GROUPS, LEFT_OUT
from catalogue.content.forms.judging import judging
from catalogue.content.forms.making import form
from catalogue.content.forms.models import Choice, Form, FormField, FormGroup, Message
from catalogue.content.forms.telling import language_of, message

__all__ = [
    "GROUPS",
    "LEFT_OUT",
    "Choice",
    "Form",
    "FormField",
    "FormGroup",
    "Message",
    "form",
    "judging",
    "language_of",
    "message",
]
