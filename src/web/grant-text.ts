/** A role with where it holds: `Diensthoofd, Dienst Onderwijs`. */
import type { Grant, Role } from '../organisation/role.ts';

type Named = { id: string; name: string };

export function grantText(
  grant: Grant,
  names: Readonly<Record<Role, string>>,
  places: { bodies: readonly Named[]; services: readonly Named[] },
): string {
  const place =
    places.services.find(({ id }) => id === grant.serviceId) ??
    places.bodies.find(({ id }) => id === grant.bodyId);
  return place === undefined ? names[grant.role] : `${names[grant.role]}, ${place.name}`;
}
