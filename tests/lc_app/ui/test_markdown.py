"""Texts of others show as they are."""

import pytest

from lc_app.ui.markdown import plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lab Alfa (2020), 50% - fase 1.", "Lab Alfa (2020), 50% - fase 1."),
        ("![x](http://evil)", r"!\[x\](http\://evil)"),
        ("*a* _b_ `c` ~d~ #e", r"\*a\* \_b\_ \`c\` \~d\~ \#e"),
        (":material/home: $x$ <b>", r"\:material/home\: \$x\$ \<b\>"),
        ("\\[x](y)", r"\\\[x\](y)"),
    ],
)
def test_no_mark_is_left_that_markdown_would_read(text, expected):
    assert plain(text) == expected
