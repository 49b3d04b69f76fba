"""Who the partners are: one name for each organisation, found when it is read.

The register keeps the text as found. What it is taken for is worked out from the reference
tables and the words of the user each time, so that earlier versions profit too.
"""

from lc_app.organisations.likeness import suggestions
from lc_app.organisations.recognition import BASES, KIND_BASES, recognised, with_kinds
from lc_app.organisations.spelling import is_group, normal_form, parts
from lc_app.organisations.summary import organisations

__all__ = [
    "BASES",
    "KIND_BASES",
    "is_group",
    "normal_form",
    "organisations",
    "parts",
    "recognised",
    "suggestions",
    "with_kinds",
]
