package org.hemograph.serve.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedIdTest {
  @ParameterizedTest
  @CsvSource({
    "nct05653219, NCT05653219",
    "NCT 05653219, NCT05653219",
    "NCT-05653219, NCT05653219",
    "https://clinicaltrials.gov/study/NCT05653219?term=x, NCT05653219",
    "https://www.clinicaltrials.gov/ct2/show/nct05653219, NCT05653219",
    "10.1056/NEJMoa2515168, 10.1056/nejmoa2515168",
    "doi:10.1056/NEJMoa2515168, 10.1056/nejmoa2515168",
    "DOI 10.1056/NEJMoa2515168, 10.1056/nejmoa2515168",
    "https://doi.org/10.1056/NEJMoa2515168, 10.1056/nejmoa2515168",
    "dx.doi.org/10.1056/NEJMoa2515168, 10.1056/nejmoa2515168",
    "https://doi.org/10.1016/s0140-6736%2820%2930000-1, 10.1016/s0140-6736(20)30000-1",
    "10.1056/NEJMoa2515168., 10.1056/nejmoa2515168",
    "41363800, PMID:41363800",
    "PMID 41363800, 41363800",
    "PMID: 41363800, 41363800",
    "https://pubmed.ncbi.nlm.nih.gov/41363800/, 41363800",
    "pmc10518765, PMC10518765",
    "https://pmc.ncbi.nlm.nih.gov/articles/PMC10518765/, PMC10518765",
    "abstract 884, 884",
    "Abstract no. LBA-2, LBA-2",
    "l04ag04, L04AG04",
    "ATC L04AG04, L04AG04",
    "CHEMBL1201832, 1201832",
    "UNII: zn2gq3ii96, ZN2GQ3II96"
  })
  void anIdIsLookedForInItsStoredSpelling(String typed, String stored) {
    Set<String> spellings = TypedId.spellings(Typed.of(typed));
    assertTrue(spellings.contains(stored), () -> typed + " gave " + spellings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ianalumab", "", "ianalumab 9 mg/kg", "phase 3 studies of 2025", "🩸"})
  void wordsAreNoId(String typed) {
    assertEquals(Set.of(), TypedId.spellings(Typed.of(typed)));
  }
}
