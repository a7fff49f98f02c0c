package org.hemograph.read.ctgov;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** ISO 3166-1 alpha-2 codes by the English names that the registry uses. */
final class Countries {
  /** Names that the platform writes otherwise, now or in another version of its tables. */
  private static final String VARIANTS =
      "KR=Korea, Republic of;KR=South Korea;KP=Korea, Democratic People's Republic of;"
          + "RU=Russian Federation;IR=Iran, Islamic Republic of;SY=Syrian Arab Republic;"
          + "LA=Lao People's Democratic Republic;MD=Moldova, Republic of;MD=Republic of Moldova;"
          + "TZ=Tanzania, United Republic of;VE=Venezuela, Bolivarian Republic of;VN=Viet Nam;"
          + "HK=Hong Kong;MO=Macau;MO=Macao;TW=Taiwan, Province of China;TW=Taiwan;"
          + "TR=Turkey;TR=Türkiye;TR=Turkey (Türkiye);CZ=Czech Republic;CZ=Czechia;"
          + "MK=Macedonia, The Former Yugoslav Republic of;MK=North Macedonia;MK=Macedonia;"
          + "PS=Palestinian Territory, Occupied;PS=Palestinian Territories, Occupied;PS=Palestine;"
          + "CD=Congo, The Democratic Republic of the;CD=Democratic Republic of the Congo;"
          + "CD=The Democratic Republic of the Congo;CG=Congo;CG=Republic of the Congo;"
          + "CI=Côte D'Ivoire;CI=Cote D'Ivoire;CI=Ivory Coast;MM=Myanmar;MM=Burma;"
          + "BA=Bosnia and Herzegovina;TT=Trinidad and Tobago;AG=Antigua and Barbuda;"
          + "LY=Libyan Arab Jamahiriya;RE=Reunion;SZ=Swaziland;SZ=Eswatini;BN=Brunei Darussalam;"
          + "VA=Holy See (Vatican City State);VI=Virgin Islands (U.S.);GM=The Gambia;"
          + "BS=The Bahamas;CV=Cape Verde;CV=Cabo Verde;FM=Micronesia, Federated States of;"
          + "LC=Saint Lucia;KN=Saint Kitts and Nevis;VC=Saint Vincent and the Grenadines;"
          + "MF=Saint Martin;TL=East Timor;US=United States of America;GB=UK;NL=The Netherlands";

  private static final Map<String, String> CODES = codes();

  private Countries() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(
          new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
    }
    for (String variant : VARIANTS.split(";")) {
      codes.put(variant.substring(3), variant.substring(0, 2));
    }
    return Map.copyOf(codes);
  }

  /** The code of a country; empty when no country of today has that name. */
  static String code(String name) {
    return CODES.getOrDefault(name, "");
  }
}
