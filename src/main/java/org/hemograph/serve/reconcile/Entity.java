package org.hemograph.serve.reconcile;

import java.util.Comparator;

/**
 * A thing that names are matched with.
 *
 * @param key the path below the identifier space: {@code drug/ianalumab}
 * @param name its label
 * @param type the narrowest kind
 */
record Entity(String key, String name, EntityType type) {
  /** By kind, then by name: what comes first where scores are equal. */
  static final Comparator<Entity> ORDER =
      Comparator.comparingInt((Entity entity) -> entity.type().place())
          .thenComparing(Entity::name)
          .thenComparing(Entity::key);

  /** Whether it is of that kind, or of a narrower one. */
  boolean is(String typeId) {
    return type.withBroader().stream().anyMatch(each -> each.id().equals(typeId));
  }
}
