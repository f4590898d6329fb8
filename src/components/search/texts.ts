import { t } from '../../views/site.ts';

/** The texts that the island shows, in the site's own wording, their `{values}` still open. */
export function islandTexts() {
  return {
    loading: t('searchLoading'),
    count: t('searchCount'),
    none: t('searchNone'),
    corrected: t('searchCorrected'),
    dropped: t('searchDropped'),
    loosePhrase: t('searchLoosePhrase'),
    cut: t('searchCut'),
    failed: t('searchFailed'),
  };
}

export type IslandTexts = ReturnType<typeof islandTexts>;
