import { type RefObject, useId } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import { useSpeech } from '../../../app/language.tsx';
import { type Arrangement, type Filter, filtersAny, NO_FILTER, type Sort } from './arrange.ts';
import type { GridColumn, Kind } from './types.ts';

type MenuProps<Row> = {
  readonly column: GridColumn<Row>;
  readonly width: number;
  readonly anchor: RefObject<HTMLElement | null>;
  readonly arrangement: Arrangement;
  readonly onArrange: (arrangement: Arrangement) => void;
  readonly onWidth: (column: string, width: number | null) => void;
  readonly onClose: () => void;
};

const WIDTH_STEP = 16;
const SORTS = ['given', 'up', 'down'] as const;

/** Sort, filter and width of one column, each at once; Esc or a click beside it closes. */
export function ColumnMenu<Row>({ column, width, anchor, arrangement, onArrange, onWidth, onClose }: MenuProps<Row>) {
  const { t } = useSpeech();
  const name = useId();
  const { id, title, kinds } = column;
  const { sort, filters } = arrangement;
  const filter = filters[id] ?? NO_FILTER;
  const chosen = sort?.column === id ? (sort.down ? 'down' : 'up') : 'given';
  const filterBy = (one: Filter): void => onArrange({ sort, filters: { ...filters, [id]: one } });
  const sorts: Readonly<Record<(typeof SORTS)[number], Sort | null>> = {
    given: null,
    up: { column: id, down: false },
    down: { column: id, down: true },
  };
  return (
    <Popover
      className="column-menu"
      triggerRef={anchor}
      isOpen
      placement="bottom start"
      onOpenChange={(open) => open || onClose()}
    >
      <Dialog className="column-dialog">
        <Heading slot="title">{t('window.appraisal.grid.menuOf', { column: title })}</Heading>
        <label className="sought">
          <span>{t('window.appraisal.grid.contains')}</span>
          <input
            type="search"
            className="field"
            autoComplete="off"
            spellCheck={false}
            defaultValue={filter.text}
            autoFocus
            onInput={(event) => filterBy({ ...filter, text: event.currentTarget.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) onClose();
            }}
          />
        </label>
        {kinds && <CheckList kinds={kinds} filter={filter} onFilter={filterBy} />}
        <fieldset>
          <legend>{t('window.appraisal.grid.sort')}</legend>
          {SORTS.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={name}
                checked={chosen === one}
                onChange={() => onArrange({ ...arrangement, sort: sorts[one] })}
              />
              <span>{t(`window.appraisal.grid.sorts.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        <div className="buttons">
          <button type="button" className="button" onClick={() => onWidth(id, width - WIDTH_STEP)}>
            {t('window.appraisal.grid.narrower')}
          </button>
          <button type="button" className="button" onClick={() => onWidth(id, width + WIDTH_STEP)}>
            {t('window.appraisal.grid.wider')}
          </button>
          <button type="button" className="button" onClick={() => onWidth(id, null)}>
            {t('window.appraisal.grid.ownWidth')}
          </button>
        </div>
        {filtersAny(filter) && (
          <button type="button" className="link" onClick={() => filterBy(NO_FILTER)}>
            {t('window.appraisal.grid.unfilter')}
          </button>
        )}
      </Dialog>
    </Popover>
  );
}

type ListProps = {
  readonly kinds: readonly Kind[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
};

function CheckList({ kinds, filter, onFilter }: ListProps) {
  const { t } = useSpeech();
  const { without } = filter;
  return (
    <fieldset className="kinds-list">
      <legend>{t('window.appraisal.grid.show')}</legend>
      <label>
        <input
          type="checkbox"
          checked={without.length === 0}
          ref={(box) => {
            if (box) box.indeterminate = without.length > 0 && without.length < kinds.length;
          }}
          onChange={() => onFilter({ ...filter, without: without.length === 0 ? kinds.map((one) => one.key) : [] })}
        />
        <span>{t('window.appraisal.grid.all')}</span>
      </label>
      {kinds.map(({ key, label }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={!without.includes(key)}
            onChange={() =>
              onFilter({
                ...filter,
                without: without.includes(key) ? without.filter((one) => one !== key) : [...without, key],
              })
            }
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
