package org.hemograph.bench;

import java.util.List;

/** Names that the curated tables know as well, so that resolving them has something to do. */
final class Known {
  private Known() {}

  static final List<String> DRUGS =
      List.of(
          "Ianalumab",
          "ianalumab (VAY736)",
          "VAY736",
          "Eltrombopag",
          "Romiplostim",
          "Avatrombopag",
          "Rilzabrutinib",
          "Fostamatinib",
          "Efgartigimod",
          "Rituximab",
          "Dexamethasone",
          "Prednisone",
          "Mycophenolate mofetil",
          "Hetrombopag",
          "Obinutuzumab",
          "Belimumab",
          "Sovleplenib",
          "IVIg");
  static final List<String> CONDITIONS =
      List.of(
          "Immune Thrombocytopenia",
          "Primary Immune Thrombocytopenia",
          "ITP",
          "Immune thrombocytopenia",
          "Warm Autoimmune Hemolytic Anemia",
          "Systemic Lupus Erythematosus");
  static final List<String> OTHER_CONDITIONS =
      List.of(
          "Chronic Platelet Disorder",
          "Relapsed Marrow Failure",
          "Acquired Bleeding Tendency",
          "Refractory Cytopenia of Adults",
          "Hereditary Count Deviation",
          "Splenic Sequestration",
          "Postpartum Count Recovery",
          "Autoimmune Fatigue");
  static final List<String> SPONSORS =
      List.of("Novartis Pharmaceuticals", "Novartis", "Sanofi", "Amgen", "argenx");
  static final List<String> PLACES =
      List.of(
          "Lyon|Rhône|France",
          "Basel|Basel-Stadt|Switzerland",
          "Boston|Massachusetts|United States",
          "Rochester|Minnesota|United States",
          "Houston|Texas|United States",
          "Osaka|Osaka|Japan",
          "Tianjin|Tianjin|China",
          "Vienna||Austria",
          "Milan||Italy",
          "Bergen||Norway",
          "Leeds||United Kingdom",
          "Toronto|Ontario|Canada",
          "Sevilla||Spain",
          "Ankara||Turkey",
          "Kraków||Poland",
          "Perth|Western Australia|Australia",
          "Seoul||South Korea",
          "Delhi||India",
          "Cairo||Egypt",
          "São Paulo|SP|Brazil");
  static final List<String> SYSTEMS =
      List.of(
          "Gastrointestinal disorders",
          "Infections and infestations",
          "Nervous system disorders",
          "Blood and lymphatic system disorders",
          "General disorders",
          "Vascular disorders",
          "Skin and subcutaneous tissue disorders",
          "Investigations");
  static final List<String> EVENTS =
      List.of(
          "Headache",
          "Nausea",
          "Fatigue",
          "Petechiae",
          "Epistaxis",
          "Pyrexia",
          "Diarrhoea",
          "Anaemia",
          "Neutropenia",
          "Cough",
          "Nasopharyngitis",
          "Pneumonia",
          "Arthralgia",
          "Rash",
          "Dizziness",
          "Insomnia",
          "Contusion",
          "Gingival bleeding",
          "Hypertension",
          "Back pain",
          "Alanine aminotransferase increased",
          "Infusion related reaction",
          "Thrombocytopenia",
          "Urinary tract infection",
          "Oedema peripheral",
          "Vomiting",
          "Pruritus",
          "Sepsis");
}
