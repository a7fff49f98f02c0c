"""SPARQLWrapper against the endpoint: every form of query, both methods, every format it knows."""

import csv
import io
import sys
import xml.dom.minidom

import rdflib
from SPARQLWrapper import (
    CSV, GET, JSON, N3, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, URLENCODED, XML,
    SPARQLWrapper,
)
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

ENDPOINT = sys.argv[1] + "itp/sparql"
PREFIXES = """
PREFIX hg: <https://w3id.org/hemograph/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
NAMES = PREFIXES + 'SELECT ?d ?name { ?d a hg:Drug ; rdfs:label ?name } ORDER BY ?d LIMIT 5'
IS_DRUG = PREFIXES + 'ASK { ?d a hg:Drug ; rdfs:label "ianalumab"@en }'
TYPES = PREFIXES + 'CONSTRUCT { ?d a hg:Drug ; rdfs:label ?n } WHERE { ?d a hg:Drug ; rdfs:label ?n }'
ABOUT = PREFIXES + 'DESCRIBE <https://w3id.org/hemograph/id/drug/ianalumab>'


def ask(query, form, method, style=URLENCODED):
    client = SPARQLWrapper(ENDPOINT)
    client.setQuery(query)
    client.setReturnFormat(form)
    client.setMethod(method)
    client.setRequestMethod(style)
    return client.query()


def text(answer):
    value = answer.convert()
    return value.decode("utf-8") if isinstance(value, bytes) else value


WAYS = [(GET, URLENCODED), (POST, URLENCODED), (POST, POSTDIRECTLY)]
for method, style in WAYS:
    rows = ask(NAMES, JSON, method, style).convert()["results"]["bindings"]
    assert len(rows) == 5 and all(row["name"]["value"] for row in rows), rows
    names = [row["name"]["value"] for row in rows]
    document = ask(NAMES, XML, method, style).convert()
    assert isinstance(document, xml.dom.minidom.Document)
    assert len(document.getElementsByTagName("result")) == 5
    table = list(csv.reader(io.StringIO(text(ask(NAMES, CSV, method, style)))))
    assert [row[1] for row in table] == ["name"] + names, table
    lines = text(ask(NAMES, TSV, method, style)).strip().split("\n")
    assert lines[0] == "?d\t?name" and len(lines) == 6, lines
    assert ask(IS_DRUG, JSON, method, style).convert()["boolean"] is True
    boolean = ask(IS_DRUG, XML, method, style).convert().getElementsByTagName("boolean")
    assert boolean[0].firstChild.data == "true"
    for query in (TYPES, ABOUT):
        sizes = set()
        for form, name in ((TURTLE, "turtle"), (N3, "turtle"), (RDFXML, "xml")):
            answer = ask(query, form, method, style).convert()
            if not isinstance(answer, rdflib.Graph):
                answer = rdflib.Graph().parse(
                    data=answer,
                    format=name)
            sizes.add(len(answer))
        assert len(sizes) == 1 and sizes.pop() > 0, sizes

try:
    ask("SELECT nonsense", JSON, GET)
except QueryBadFormed as e:
    assert "bad-request" in str(e), e
else:
    raise AssertionError("a malformed query was answered")

print("SPARQLWrapper: done")
