"""The page of terms: every term has its place, and can be searched."""

import pytest

from lc_app import reference


@pytest.fixture
def page(app):
    return app.switch_page("pages/terms.py").run()


def anchors(page):
    return [heading.proto.anchor for heading in (*page.header, *page.subheader)]


def test_every_term_stands_below_its_own_anchor_and_in_the_contents(page):
    codes = list(reference.table("terms")["code"])

    assert not page.exception
    assert set(codes) <= set(anchors(page))
    contents = next(m.value for m in page.markdown if "#counting-rule" in m.value)
    assert "[Telregel](#counting-rule)" in contents
    assert all(f"(#{code})" in contents for code in codes)


def test_a_search_leaves_the_terms_that_hold_all_words(page):
    page.text_input(key="zoek").set_value("burgers professionals").run()

    assert anchors(page) == ["field", "forms", "knowledge-transfer", "proeftuin"]

    page.text_input(key="zoek").set_value("[x](y)").run()

    assert "Gebruik minder woorden" in page.info[1].value
    assert not page.subheader
