/**
 * The page of a thing: one class a kind of thing, and what all of them share. Knows of the other
 * sub-packages of serve but not of the doors of linked data. How to find one's way:
 *
 * <ul>
 *   <li>{@code …Pages} composes the page of a kind ({@link org.hemograph.serve.things.KindPage});
 *       {@code ThingPages} chooses among them, {@code GenericPage} is for the rest.
 *   <li>{@code Study…}, with {@code Part}, {@code ResultTables} and {@code ResultWords}: the parts
 *       of the page of a study, which lays its results out with the arms side by side.
 *   <li>{@code Nearby}, {@code Around}, {@code Finding} and {@code Findings}: what stands around a
 *       result, a claim, an arm or an endpoint; {@code SourceCards}, {@code Passage}, {@code Taken}
 *       and {@code Literature}: where it was taken from.
 *   <li>{@code Therapy…}: the parts of the pages of drugs, classes, mechanisms and conditions,
 *       whose content is read in {@code serve.therapy}.
 *   <li>{@code …Figure}, {@code Reported} and {@code ReportedResults}: the pictures that have an
 *       address of their own ({@link org.hemograph.serve.things.FigureMaker}).
 * </ul>
 */
@NullMarked
package org.hemograph.serve.things;

import org.jspecify.annotations.NullMarked;
