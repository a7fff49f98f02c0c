package org.hemograph.model;

/**
 * A place where a study recruits.
 *
 * @param facility the hospital, practice or institute; empty when the source does not say
 * @param country ISO 3166-1 alpha-2 code; empty when the name is of no country that we know
 * @param countryText the country as printed
 */
public record Site(Entry entry, String facility, String city, String country, String countryText)
    implements Evidence {}
