"""rdflib against the endpoint, the pages about things, and as the one who federates."""

import sys

import rdflib
from rdflib import RDF, RDFS, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore

BASE = sys.argv[1]
ENDPOINT = BASE + "itp/sparql"
HG = rdflib.Namespace("https://w3id.org/hemograph/ontology#")
DRUG = URIRef("https://w3id.org/hemograph/id/drug/ianalumab")

# The endpoint as a graph, by every method and in both result formats that rdflib asks for.
for method in ("GET", "POST", "POST_FORM"):
    for results in ("json", "xml", "csv", "tsv"):
        store = SPARQLStore(ENDPOINT, returnFormat=results, method=method)
        graph = rdflib.Graph(store)
        rows = list(graph.query(
            "SELECT ?name { ?d a hg:Drug ; rdfs:label ?name } LIMIT 3",
            initNs={"hg": HG, "rdfs": RDFS}))
        assert len(rows) == 3 and all(str(row[0]) for row in rows), (method, results, rows)
graph = rdflib.Graph(SPARQLStore(ENDPOINT))
assert (DRUG, RDF.type, HG.Drug) in graph
assert "ianalumab" in {str(label) for label in graph.objects(DRUG, RDFS.label)}
assert graph.query("ASK { ?s ?p ?o }").askAnswer is True
described = graph.query("DESCRIBE <%s>" % DRUG).graph
assert (DRUG, RDF.type, HG.Drug) in described
constructed = graph.query("CONSTRUCT WHERE { ?d a <%s> }" % HG.Drug).graph
assert len(constructed) > 3

# A graph of the store, by the Graph Store Protocol.
name = str(list(graph.query(
    "SELECT ?g { GRAPH ?g { <%s> a <%s> } } LIMIT 1" % (DRUG, HG.Drug)))[0][0])
stored = rdflib.Graph().parse(BASE + "itp/data?graph=" + name)
assert (DRUG, RDF.type, HG.Drug) in stored

# The pages as data: by suffix, and as rdflib negotiates by itself.
sizes = set()
for suffix, form in (("ttl", "turtle"), ("jsonld", "json-ld"), ("nt", "nt"), ("rdf", "xml")):
    page = rdflib.Graph().parse(BASE + "id/drug/ianalumab." + suffix, format=form)
    assert (DRUG, RDF.type, HG.Drug) in page, suffix
    sizes.add(len(page))
assert len(sizes) == 1, sizes
assert (DRUG, RDF.type, HG.Drug) in rdflib.Graph().parse(BASE + "id/drug/ianalumab")
assert len(rdflib.Graph().parse(BASE + "ontology")) > 100

# The service description.
SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
description = rdflib.Graph().parse(ENDPOINT)
assert (None, SD.endpoint, URIRef(ENDPOINT)) in description

# rdflib asks us in the midst of a query of its own.
mine = rdflib.Graph()
mine.add((DRUG, RDFS.comment, rdflib.Literal("mine")))
rows = list(mine.query(
    """SELECT ?comment ?name { ?d rdfs:comment ?comment
       SERVICE <%s> { ?d <http://www.w3.org/2000/01/rdf-schema#label> ?name } }""" % ENDPOINT,
    initNs={"rdfs": RDFS}))
assert ("mine", "ianalumab") in {(str(a), str(b)) for a, b in rows}, rows

for path in (".well-known/void", ".well-known/sparql-examples", "catalog"):
    assert len(rdflib.Graph().parse(BASE + path)) > 10, path

print("rdflib: done")
