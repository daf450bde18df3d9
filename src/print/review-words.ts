import type { Lang } from '../core/lang.ts';
import type { Review } from '../core/review.ts';
import { dateText } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';

/** How far the review of an entry has come, in words. */
export function reviewState(review: Review, lang: Lang): string {
  const t = translator(lang);
  if (!('by' in review)) return t(`review.state_${review.state}`);
  const { by, on, dossier } = review;
  const approval = { by, date: dateText(on, lang), dossier };
  return review.state === 'approved'
    ? t('review.state_approved', approval)
    : t('review.state_changed', { ...approval, changed: review.changed.join(', ') });
}
