package org.hemograph.rdf;

/**
 * The terms of our ontology as IRI strings, fit for Rio's {@code createIRI} and Jena's {@code
 * createURI} alike. A constant has exactly the local name of its term: {@code HG.Drug} is the class
 * {@code hg:Drug}, {@code HG.drug} the property {@code hg:drug}. What each term means is said once,
 * in {@code ontology/hemograph.ttl}; a test walks both ways between the two.
 *
 * <p>These IRIs stay when {@link Namespaces#base} changes: who hosts our data elsewhere moves the
 * things, not the vocabulary.
 */
public final class HG {
  /** The namespace of the terms. */
  public static final String NS = "https://w3id.org/hemograph/ontology#";

  // Classes: studies

  public static final String Study = NS + "Study";
  public static final String ClinicalTrial = NS + "ClinicalTrial";
  public static final String StudyDate = NS + "StudyDate";
  public static final String Arm = NS + "Arm";
  public static final String ResultGroup = NS + "ResultGroup";
  public static final String Subgroup = NS + "Subgroup";
  public static final String Administration = NS + "Administration";
  public static final String Quantity = NS + "Quantity";
  public static final String Endpoint = NS + "Endpoint";
  public static final String EndpointConcept = NS + "EndpointConcept";
  public static final String Criterion = NS + "Criterion";
  public static final String Characteristic = NS + "Characteristic";

  // Classes: what sources assert

  public static final String Assertion = NS + "Assertion";
  public static final String Result = NS + "Result";
  public static final String OutcomeResult = NS + "OutcomeResult";
  public static final String BaselineResult = NS + "BaselineResult";
  public static final String FlowResult = NS + "FlowResult";
  public static final String AdverseEventResult = NS + "AdverseEventResult";
  public static final String Comparison = NS + "Comparison";
  public static final String Interval = NS + "Interval";
  public static final String Claim = NS + "Claim";
  public static final String Disagreement = NS + "Disagreement";

  // Classes: therapies

  public static final String Drug = NS + "Drug";
  public static final String DrugClass = NS + "DrugClass";
  public static final String Mechanism = NS + "Mechanism";
  public static final String Target = NS + "Target";
  public static final String Process = NS + "Process";
  public static final String CellType = NS + "CellType";
  public static final String Condition = NS + "Condition";
  public static final String RegulatoryEvent = NS + "RegulatoryEvent";

  // Classes: literature and people

  public static final String Publication = NS + "Publication";
  public static final String Authorship = NS + "Authorship";
  public static final String Journal = NS + "Journal";
  public static final String Meeting = NS + "Meeting";
  public static final String Person = NS + "Person";
  public static final String Organization = NS + "Organization";
  public static final String Affiliation = NS + "Affiliation";

  // Classes: provenance

  public static final String Source = NS + "Source";
  public static final String SourceDocument = NS + "SourceDocument";
  public static final String TextLayer = NS + "TextLayer";
  public static final String Review = NS + "Review";
  public static final String ScreeningDecision = NS + "ScreeningDecision";
  public static final String ScreeningTag = NS + "ScreeningTag";
  public static final String Section = NS + "Section";
  public static final String EvidenceSpan = NS + "EvidenceSpan";
  public static final String SourceGraph = NS + "SourceGraph";
  public static final String ImportActivity = NS + "ImportActivity";
  public static final String Mention = NS + "Mention";
  public static final String Revision = NS + "Revision";

  // Properties: on any thing

  public static final String recordKey = NS + "recordKey";
  public static final String verification = NS + "verification";
  public static final String statedIn = NS + "statedIn";
  public static final String alsoStatedIn = NS + "alsoStatedIn";
  public static final String curatorNote = NS + "curatorNote";
  public static final String recalledProperty = NS + "recalledProperty";
  public static final String recalledNote = NS + "recalledNote";
  public static final String identityStatus = NS + "identityStatus";
  public static final String namedIn = NS + "namedIn";

  // Properties: ClinicalTrial

  public static final String nctId = NS + "nctId";
  public static final String euctNumber = NS + "euctNumber";
  public static final String registryId = NS + "registryId";
  public static final String acronym = NS + "acronym";
  public static final String briefTitle = NS + "briefTitle";
  public static final String phase = NS + "phase";
  public static final String phaseText = NS + "phaseText";
  public static final String designText = NS + "designText";
  public static final String allocation = NS + "allocation";
  public static final String allocationRatio = NS + "allocationRatio";
  public static final String interventionModel = NS + "interventionModel";
  public static final String masking = NS + "masking";
  public static final String maskingText = NS + "maskingText";
  public static final String comparatorText = NS + "comparatorText";
  public static final String enrollmentCount = NS + "enrollmentCount";
  public static final String enrollmentType = NS + "enrollmentType";
  public static final String enrollmentText = NS + "enrollmentText";
  public static final String populationText = NS + "populationText";
  public static final String condition = NS + "condition";
  public static final String ageGroup = NS + "ageGroup";
  public static final String treatmentLine = NS + "treatmentLine";
  public static final String treatmentLineText = NS + "treatmentLineText";
  public static final String leadSponsor = NS + "leadSponsor";
  public static final String sponsorText = NS + "sponsorText";
  public static final String overallStatus = NS + "overallStatus";
  public static final String statusText = NS + "statusText";
  public static final String statusAsOf = NS + "statusAsOf";
  public static final String meetingAbstract = NS + "meetingAbstract";
  public static final String investigates = NS + "investigates";
  public static final String backgroundDrug = NS + "backgroundDrug";
  public static final String comparatorDrug = NS + "comparatorDrug";
  public static final String studiesDrug = NS + "studiesDrug";

  // Properties: StudyDate, and other dates

  public static final String hasDate = NS + "hasDate";
  public static final String dateKind = NS + "dateKind";
  public static final String date = NS + "date";
  public static final String datePrecision = NS + "datePrecision";
  public static final String dateText = NS + "dateText";

  // Properties: Arm, ResultGroup, Subgroup

  public static final String ofStudy = NS + "ofStudy";
  public static final String armType = NS + "armType";
  public static final String groupSize = NS + "groupSize";
  public static final String groupSizeText = NS + "groupSizeText";
  public static final String regimenText = NS + "regimenText";
  public static final String doseText = NS + "doseText";
  public static final String scheduleText = NS + "scheduleText";
  public static final String backgroundClass = NS + "backgroundClass";
  public static final String subgroupOf = NS + "subgroupOf";
  public static final String factor = NS + "factor";
  public static final String level = NS + "level";

  // Properties: Administration

  public static final String ofArm = NS + "ofArm";
  public static final String drug = NS + "drug";
  public static final String drugClass = NS + "drugClass";
  public static final String adminRole = NS + "adminRole";
  public static final String adminPhase = NS + "adminPhase";
  public static final String sequence = NS + "sequence";
  public static final String dose = NS + "dose";
  public static final String route = NS + "route";
  public static final String every = NS + "every";
  public static final String doseCount = NS + "doseCount";
  public static final String duration = NS + "duration";

  // Properties: Quantity, and other numbers

  public static final String value = NS + "value";
  public static final String lowerValue = NS + "lowerValue";
  public static final String upperValue = NS + "upperValue";
  public static final String valueText = NS + "valueText";
  public static final String modifier = NS + "modifier";
  public static final String ucumCode = NS + "ucumCode";
  public static final String unit = NS + "unit";
  public static final String unitText = NS + "unitText";

  // Properties: EndpointConcept, Endpoint

  public static final String definitionText = NS + "definitionText";
  public static final String domain = NS + "domain";
  public static final String measureTypeText = NS + "measureTypeText";
  public static final String betterDirection = NS + "betterDirection";
  public static final String thresholdText = NS + "thresholdText";
  public static final String windowText = NS + "windowText";
  public static final String endpointConcept = NS + "endpointConcept";
  public static final String endpointRole = NS + "endpointRole";
  public static final String measureText = NS + "measureText";
  public static final String timeFrameText = NS + "timeFrameText";
  public static final String timePoint = NS + "timePoint";

  // Properties: Criterion

  public static final String ofEndpoint = NS + "ofEndpoint";
  public static final String criterionKind = NS + "criterionKind";
  public static final String criterionText = NS + "criterionText";
  public static final String variable = NS + "variable";
  public static final String operator = NS + "operator";
  public static final String threshold = NS + "threshold";
  public static final String consecutive = NS + "consecutive";
  public static final String minimumCount = NS + "minimumCount";
  public static final String spacing = NS + "spacing";
  public static final String without = NS + "without";
  public static final String priorTherapy = NS + "priorTherapy";
  public static final String priorResponse = NS + "priorResponse";

  // Properties: Result

  public static final String forEndpoint = NS + "forEndpoint";
  public static final String forCharacteristic = NS + "forCharacteristic";
  public static final String inGroup = NS + "inGroup";
  public static final String statistic = NS + "statistic";
  public static final String statisticText = NS + "statisticText";
  public static final String valueStatus = NS + "valueStatus";
  public static final String numerator = NS + "numerator";
  public static final String denominator = NS + "denominator";
  public static final String interval = NS + "interval";
  public static final String atTime = NS + "atTime";
  public static final String atEvent = NS + "atEvent";
  public static final String analysisPopulation = NS + "analysisPopulation";
  public static final String trend = NS + "trend";
  public static final String milestone = NS + "milestone";
  public static final String eventTerm = NS + "eventTerm";
  public static final String seriousness = NS + "seriousness";

  // Properties: Interval

  public static final String intervalKind = NS + "intervalKind";
  public static final String confidencePercent = NS + "confidencePercent";

  // Properties: Comparison

  public static final String comparedGroup = NS + "comparedGroup";
  public static final String referenceGroup = NS + "referenceGroup";
  public static final String directionBasis = NS + "directionBasis";
  public static final String direction = NS + "direction";
  public static final String directionText = NS + "directionText";
  public static final String significance = NS + "significance";
  public static final String pValue = NS + "pValue";
  public static final String pModifier = NS + "pModifier";
  public static final String pValueText = NS + "pValueText";
  public static final String pSides = NS + "pSides";

  // Properties: Assertion

  public static final String assertionKind = NS + "assertionKind";
  public static final String evidenceCode = NS + "evidenceCode";
  public static final String evidence = NS + "evidence";
  public static final String sourcePath = NS + "sourcePath";
  public static final String confidence = NS + "confidence";

  // Properties: Claim, Disagreement

  public static final String claimType = NS + "claimType";
  public static final String claimTypeText = NS + "claimTypeText";
  public static final String claimText = NS + "claimText";
  public static final String certainty = NS + "certainty";
  public static final String polarity = NS + "polarity";
  public static final String about = NS + "about";
  public static final String basedOn = NS + "basedOn";
  public static final String corroboratedBy = NS + "corroboratedBy";
  public static final String disputes = NS + "disputes";
  public static final String claimSubject = NS + "claimSubject";
  public static final String claimPredicate = NS + "claimPredicate";
  public static final String claimObject = NS + "claimObject";
  public static final String mechanismRole = NS + "mechanismRole";
  public static final String mechanismRoleText = NS + "mechanismRoleText";
  public static final String questionText = NS + "questionText";
  public static final String resolutionText = NS + "resolutionText";
  public static final String between = NS + "between";

  // Properties: Drug, DrugClass

  public static final String inn = NS + "inn";
  public static final String codeName = NS + "codeName";
  public static final String brandName = NS + "brandName";
  public static final String inClass = NS + "inClass";
  public static final String modality = NS + "modality";
  public static final String modalityText = NS + "modalityText";
  public static final String isotype = NS + "isotype";
  public static final String origin = NS + "origin";
  public static final String primaryTarget = NS + "primaryTarget";
  public static final String routeText = NS + "routeText";
  public static final String developer = NS + "developer";
  public static final String developerText = NS + "developerText";
  public static final String developmentStage = NS + "developmentStage";
  public static final String developmentText = NS + "developmentText";
  public static final String developmentAsOf = NS + "developmentAsOf";
  public static final String developmentSource = NS + "developmentSource";
  public static final String developmentVerification = NS + "developmentVerification";
  public static final String usedFor = NS + "usedFor";
  public static final String unii = NS + "unii";
  public static final String casNumber = NS + "casNumber";
  public static final String drugbankId = NS + "drugbankId";
  public static final String inchikey = NS + "inchikey";
  public static final String atcCode = NS + "atcCode";
  public static final String rxcui = NS + "rxcui";
  public static final String chemblId = NS + "chemblId";
  public static final String meshId = NS + "meshId";
  public static final String keggId = NS + "keggId";
  public static final String identifierSource = NS + "identifierSource";
  public static final String treatmentKind = NS + "treatmentKind";
  public static final String hasMechanism = NS + "hasMechanism";

  // Properties: Target

  public static final String geneSymbol = NS + "geneSymbol";
  public static final String hgncId = NS + "hgncId";
  public static final String ncbiGeneId = NS + "ncbiGeneId";
  public static final String uniprotId = NS + "uniprotId";
  public static final String chemblTargetId = NS + "chemblTargetId";

  // Properties: Mechanism

  public static final String mechanismType = NS + "mechanismType";
  public static final String onTarget = NS + "onTarget";
  public static final String actionType = NS + "actionType";
  public static final String affectsProcess = NS + "affectsProcess";
  public static final String affectsCell = NS + "affectsCell";
  public static final String effect = NS + "effect";
  public static final String processRelation = NS + "processRelation";
  public static final String leadsTo = NS + "leadsTo";
  public static final String upstreamOf = NS + "upstreamOf";

  // Properties: RegulatoryEvent

  public static final String jurisdiction = NS + "jurisdiction";
  public static final String jurisdictionText = NS + "jurisdictionText";
  public static final String eventKind = NS + "eventKind";
  public static final String eventText = NS + "eventText";
  public static final String indicationText = NS + "indicationText";
  public static final String productNumber = NS + "productNumber";

  // Properties: Publication, Authorship, Meeting

  public static final String pubType = NS + "pubType";
  public static final String pubTypeText = NS + "pubTypeText";
  public static final String venueText = NS + "venueText";
  public static final String presentedAt = NS + "presentedAt";
  public static final String publishedIn = NS + "publishedIn";
  public static final String volumePagesText = NS + "volumePagesText";
  public static final String doi = NS + "doi";
  public static final String pmid = NS + "pmid";
  public static final String pmcid = NS + "pmcid";
  public static final String abstractNumber = NS + "abstractNumber";
  public static final String reportsOn = NS + "reportsOn";
  public static final String reportRole = NS + "reportRole";
  public static final String authorship = NS + "authorship";
  public static final String authorsText = NS + "authorsText";
  public static final String author = NS + "author";
  public static final String authorRole = NS + "authorRole";
  public static final String position = NS + "position";
  public static final String nameAsWritten = NS + "nameAsWritten";
  public static final String edition = NS + "edition";

  // Properties: Person, Affiliation

  public static final String roleText = NS + "roleText";
  public static final String placeText = NS + "placeText";
  public static final String affiliationText = NS + "affiliationText";
  public static final String former = NS + "former";
  public static final String termText = NS + "termText";
  public static final String forJournal = NS + "forJournal";

  // Properties: passages and documents

  public static final String inSection = NS + "inSection";
  public static final String passageDigest = NS + "passageDigest";
  public static final String sectionType = NS + "sectionType";
  public static final String partText = NS + "partText";
  public static final String textOf = NS + "textOf";
  public static final String sha256 = NS + "sha256";

  // Properties: Mention

  public static final String mentionText = NS + "mentionText";
  public static final String mentionKind = NS + "mentionKind";
  public static final String meaningText = NS + "meaningText";
  public static final String resolvedTo = NS + "resolvedTo";

  // Properties: Source, SourceGraph, ImportActivity

  public static final String sourceKind = NS + "sourceKind";
  public static final String sourceKindText = NS + "sourceKindText";
  public static final String rank = NS + "rank";
  public static final String howVerified = NS + "howVerified";
  public static final String contentDigest = NS + "contentDigest";
  public static final String schemaVersion = NS + "schemaVersion";
  public static final String method = NS + "method";
  public static final String toolVersion = NS + "toolVersion";
  public static final String revision = NS + "revision";

  // Properties: Revision

  public static final String added = NS + "added";
  public static final String changed = NS + "changed";
  public static final String removed = NS + "removed";

  // Registry and bibliographic records

  public static final String Site = NS + "Site";
  public static final String ObservationalStudy = NS + "ObservationalStudy";
  public static final String ExpandedAccess = NS + "ExpandedAccess";
  public static final String orgStudyId = NS + "orgStudyId";
  public static final String officialTitle = NS + "officialTitle";
  public static final String briefSummary = NS + "briefSummary";
  public static final String detailedDescription = NS + "detailedDescription";
  public static final String keyword = NS + "keyword";
  public static final String eligibilityText = NS + "eligibilityText";
  public static final String whyStopped = NS + "whyStopped";
  public static final String lastKnownStatus = NS + "lastKnownStatus";
  public static final String observationalModel = NS + "observationalModel";
  public static final String timePerspective = NS + "timePerspective";
  public static final String primaryPurpose = NS + "primaryPurpose";
  public static final String maskedRole = NS + "maskedRole";
  public static final String sex = NS + "sex";
  public static final String healthyVolunteers = NS + "healthyVolunteers";
  public static final String hasResults = NS + "hasResults";
  public static final String minimumAge = NS + "minimumAge";
  public static final String maximumAge = NS + "maximumAge";
  public static final String collaborator = NS + "collaborator";
  public static final String responsibleParty = NS + "responsibleParty";
  public static final String official = NS + "official";
  public static final String site = NS + "site";
  public static final String mention = NS + "mention";
  public static final String dateType = NS + "dateType";
  public static final String facility = NS + "facility";
  public static final String city = NS + "city";
  public static final String country = NS + "country";
  public static final String countryText = NS + "countryText";
  public static final String interventionType = NS + "interventionType";
  public static final String agencyClass = NS + "agencyClass";
  public static final String groupId = NS + "groupId";
  public static final String representsArm = NS + "representsArm";
  public static final String naReason = NS + "naReason";
  public static final String category = NS + "category";
  public static final String countedUnit = NS + "countedUnit";
  public static final String sides = NS + "sides";
  public static final String lowerStatus = NS + "lowerStatus";
  public static final String upperStatus = NS + "upperStatus";
  public static final String hypothesisKind = NS + "hypothesisKind";
  public static final String testMethod = NS + "testMethod";
  public static final String analysisNote = NS + "analysisNote";
  public static final String organSystem = NS + "organSystem";
  public static final String termVocabulary = NS + "termVocabulary";
  public static final String assessment = NS + "assessment";
  public static final String eventCount = NS + "eventCount";
  public static final String period = NS + "period";
  public static final String dropReason = NS + "dropReason";
  public static final String flowText = NS + "flowText";
  public static final String issn = NS + "issn";
  public static final String nlmId = NS + "nlmId";
  public static final String topic = NS + "topic";
  public static final String retractedBy = NS + "retractedBy";
  public static final String ofReview = NS + "ofReview";
  public static final String screeningDecision = NS + "screeningDecision";
  public static final String reviewerName = NS + "reviewerName";
  public static final String exclusionReason = NS + "exclusionReason";
  public static final String orcid = NS + "orcid";
  public static final String rorId = NS + "rorId";
  public static final String matchMethod = NS + "matchMethod";
  public static final String retrievedFrom = NS + "retrievedFrom";
  public static final String recordDigest = NS + "recordDigest";

  private HG() {}
}
