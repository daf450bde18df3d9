/**
 * Closed lists. The words for each value stand in `src/i18n`; what a value means in law stands here.
 */

/**
 * Ranks (xếp hạng) of the Law on Cultural Heritage 45/2024/QH15: special national, national, provincial;
 * `inventoried` is on the inventory without a rank, `unranked` where no rank was found.
 */
export const RANKS = ['special-national', 'national', 'provincial', 'inventoried', 'unranked'] as const;
/** The ranks a decision can give. */
export const DECIDED_RANKS = ['special-national', 'national', 'provincial'] as const;

/** Types (loại hình) of article 21 of the same law; `mixed` is new there. A relic may be of several. */
export const SITE_TYPES = ['memorial', 'architecture-art', 'archaeology', 'scenic', 'mixed'] as const;

/** What the place is, as a visitor would say; it also chooses the illustration. */
export const SITE_CATEGORIES = [
  'temple',
  'pagoda',
  'communal-house',
  'shrine',
  'temple-of-literature',
  'cave',
  'citadel',
  'museum',
  'church',
  'natural-heritage',
  'archaeological-site',
  'cluster',
] as const;

/** Rules of behaviour that have a sign of their own. */
export const VISITING_RULES = ['dress', 'hat', 'shoes', 'photo', 'smoke', 'quiet', 'incense', 'touch'] as const;

/** Where a position comes from: read at the gate, published by a source, or a hint of an unofficial source. */
export const POSITION_STATES = ['surveyed', 'published', 'hint'] as const;

/** The six OCOP groups of Decision 148/QĐ-TTg of 24 February 2023. */
export const OCOP_GROUPS = ['food', 'beverages', 'medicinal-herbs', 'handicrafts', 'ornamental', 'tourism'] as const;
/** Stars that carry the OCOP mark; fewer than three are not recognised. */
export const OCOP_STARS = ['3', '4', '5'] as const;

export const PRODUCT_ILLUSTRATIONS = ['food', 'fruit', 'beverage', 'craft', 'farm'] as const;
export const PRODUCER_TYPES = ['cooperative', 'company', 'craft-village', 'many'] as const;
export const MARK_KINDS = ['geographical-indication', 'collective-mark', 'certification-mark', 'trade-mark'] as const;

export const ROUTE_MODES = ['walk', 'bike', 'car'] as const;
export const SOURCE_LANGS = ['vi', 'en', 'fr', 'de', 'zh'] as const;

/** How far the review of an entry has come; nothing said is a draft. */
export const REVIEW_STATES = ['draft', 'in-review', 'approved'] as const;

/** What a label is cut as. */
export const LABEL_SHAPES = ['rectangle', 'round'] as const;
