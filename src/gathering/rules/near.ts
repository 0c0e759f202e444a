type Spot = { lat: number; lon: number };

/** The spots within `km` of a place, the nearest first, `most` of them. */
export function nearest<S extends Spot>(place: Spot, spots: readonly S[], { km, most }: { km: number; most: number }): S[] {
  return spots
    .map((spot) => ({ spot, away: kilometres(place, spot) }))
    .filter(({ away }) => away <= km)
    .toSorted((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ spot }) => spot);
}

const earthRadius = 6371;

/** Great-circle distance by the haversine formula. */
export function kilometres(a: Spot, b: Spot): number {
  const half = (from: number, to: number) => Math.sin(((to - from) * Math.PI) / 360) ** 2;
  const flat = Math.cos((a.lat * Math.PI) / 180) * Math.cos((b.lat * Math.PI) / 180);
  return 2 * earthRadius * Math.asin(Math.sqrt(half(a.lat, b.lat) + flat * half(a.lon, b.lon)));
}
