/** How much of everything the big demo holds. */
export type Scale = {
  administrations: number;
  members: number;
  twinnings: number;
  /** The general discussion of each twinning among them. */
  topics: number;
  posts: number;
  /** Posts of the longest topic. */
  longest: number;
};

export const BIG: Scale = {
  administrations: 1_500,
  members: 20_000,
  twinnings: 1_000,
  topics: 50_000,
  posts: 1_000_000,
  longest: 10_000,
};
