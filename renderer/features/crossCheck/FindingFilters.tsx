import { useSpeech } from '../../app/language.tsx';
import type { Option } from '../../components/Choices.tsx';
import type { Found } from './crossCheckTypes.ts';
import { FacetFilter } from './FacetFilter.tsx';
import { FACETS, type Facet, type Filter, facetOf, NO_FILTER } from './foundFindings.ts';

type FindingFiltersProps = {
  readonly findings: readonly Found[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

/** By rule, unit, severity, state and words; each list holds what there is, in the order of the findings. */
export function FindingFilters({ findings, filter, onFilter }: FindingFiltersProps) {
  const { t } = useSpeech();
  const nameOf = (one: Found): Readonly<Record<Facet, string>> => ({
    rule: t(`rules.${one.code}`),
    unit: one.unit?.name ?? t('window.crossCheck.wholeRound'),
    severity: t(`window.crossCheck.severityNames.${one.severity}`),
    state: t(`findingStates.${one.state}`),
  });
  const optionsOf = (facet: Facet): readonly Option[] => [
    ...new Map(
      findings.map((one) => [facetOf(one, facet), { value: facetOf(one, facet), label: nameOf(one)[facet] }]),
    ).values(),
  ];
  return (
    <div className="row filters">
      <input
        type="search"
        className="field"
        value={filter.text}
        aria-label={t('window.crossCheck.search')}
        placeholder={t('window.crossCheck.search')}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
      />
      {FACETS.map((facet) => (
        <FacetFilter
          key={facet}
          name={t(`window.crossCheck.${facet}`)}
          options={optionsOf(facet)}
          chosen={filter.chosen[facet]}
          onChoose={(chosen) => onFilter({ ...filter, chosen: { ...filter.chosen, [facet]: chosen } })}
        />
      ))}
      {filter !== NO_FILTER && (
        <button type="button" className="link" onClick={() => onFilter(NO_FILTER)}>
          {t('window.crossCheck.clear')}
        </button>
      )}
      {filter.criterion !== null && <span className="fine num">{filter.criterion}</span>}
    </div>
  );
}
