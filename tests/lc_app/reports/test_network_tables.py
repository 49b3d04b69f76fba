"""Tables of the network and of organisations, with the words that people see."""

import pandas as pd

from lc_app import reports
from lc_app.graphs import network

PAIRS = [("a", "Saxion"), ("b", "Saxion"), ("c", "Avans"), ("e", "Saxion"), ("e", "Avans")]
LINKS = pd.DataFrame(PAIRS, columns=["community_id", "organisation"], dtype="str")
NAMES = {"a": "Alfa", "b": "SAM|XL", "c": "Gamma", "d": "Delta", "e": "Epsilon"}


def test_central_organisations_reach_the_sectors_that_are_known():
    found = network(LINKS, "abcde")

    table = reports.central_table(found.organisations, pd.Series({"Saxion": 2}))

    # a - Saxion - e - Avans - c, and b at Saxion: of the ten pairs of other nodes, those of
    # a, b and the other three, 7, run through Saxion; 4 through Avans.
    assert table.to_numpy().tolist() == [["Saxion", 3, 2, "0,700"], ["Avans", 2, 0, "0,400"]]


def test_a_cluster_names_what_binds_it_and_who_belongs_to_it():
    links = pd.DataFrame(
        [("a", "x"), ("b", "x"), ("c", "y"), ("d", "y"), ("e", "y")],
        columns=["community_id", "organisation"],
    )
    found = network(links, "abcde")

    table = reports.clusters_table(found.clusters, found.communities, NAMES)

    assert table.to_numpy().tolist() == [
        [1, 3, "y", "Gamma; Delta; Epsilon"],
        [2, 2, "x", "Alfa; SAM|XL"],
    ]


def test_those_apart_stand_in_a_list_with_the_reason():
    found = network(LINKS.head(3), "abcd")

    table = reports.unconnected_table(found.communities, NAMES, pd.Series({"c": "Avans"}))

    assert table.to_numpy().tolist() == [
        ["Gamma", "niet verbonden, voor zover bekend", "Avans"],
        ["Delta", "partners onbekend", ""],
    ]


def test_bridges_are_counted_by_pair_the_strongest_first():
    bridges = pd.DataFrame(
        [("AF", "EN", "Avans"), ("CH", "EN", "Avans"), ("CH", "EN", "Saxion")],
        columns=["left", "right", "organisation"],
    )

    table = reports.bridges_table(bridges, "sector")

    assert table.to_numpy().tolist() == [
        [2, "Chemie", "Energie", "Avans; Saxion"],
        [1, "Agri & Food", "Energie", "Avans"],
    ]


def test_without_bridges_the_table_has_its_headings_alone():
    none = pd.DataFrame(columns=["left", "right", "organisation"])

    assert reports.bridges_table(none, "province").empty
