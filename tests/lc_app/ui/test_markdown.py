"""Texts of others show as they are."""

import pytest

from lc_app.ui.markdown import in_cell, plain


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lab Alfa", "Lab Alfa"),
        ("- een", r"\- een"),
        ("+ een", r"\+ een"),
        ("1. een", r"1\. een"),
        ("12) een", r"12\) een"),
        ("2020", "2020"),
        ("    code\n- regel", "code - regel"),
        ("*a*", r"\*a\*"),
    ],
)
def test_what_begins_like_a_list_is_none_in_a_cell(text, expected):
    assert in_cell(text) == expected
