import { useState } from 'react';
import { formatPoints, type Points, toExact, truncateExact, truncationHides } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { ChosenRow } from '../../components/ChosenRow.tsx';
import { Figure } from '../../components/Figure.tsx';
import { HeadCells } from '../../components/HeadCells.tsx';
import { LevelMark } from '../../components/LevelMark.tsx';
import { Mark } from '../../components/Marks.tsx';
import { RowList } from '../../components/RowList.tsx';
import { type Band, bandsOf, placedUnits, type Threshold } from './aroundThresholds.ts';
import { BunchingPlot } from './BunchingPlot.tsx';
import type { MatrixUnit } from './crossCheckTypes.ts';
import { Firmness } from './Firmness.tsx';

type BunchingProps = {
  readonly year: number;
  readonly units: readonly MatrixUnit[];
  readonly thresholds: readonly Threshold[];
};

/** How the totals lie around the thresholds, and how firm the level of one unit is. */
export function Bunching({ year, units, thresholds }: BunchingProps) {
  const { t, language } = useSpeech();
  const [code, choose] = useState<string | null>(null);
  const placed = placedUnits(units, thresholds);
  const shown = placed.find((one) => one.unit.code === code) ?? placed[0] ?? null;
  if (shown === null) return <p className="card none-placed">{t('window.crossCheck.noTotals')}</p>;
  return (
    <div className="check-work">
      {/* A region that scrolls must be reachable by keyboard (WCAG 2.1.1). */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className="check-list scroll" aria-label={t('window.crossCheck.bunching')} tabIndex={0} data-region>
        {thresholds.length > 0 && (
          <div className="card around">
            <BunchingPlot placed={placed} thresholds={thresholds} chosen={shown.unit.code} />
            <Bands bands={bandsOf(placed, thresholds)} />
          </div>
        )}
        <RowList
          label={t('window.crossCheck.totals')}
          head={
            <HeadCells
              columns={[
                t('window.crossCheck.unit'),
                { num: t('window.crossCheck.self') },
                { num: t('window.crossCheck.total') },
                t('window.crossCheck.level'),
                { num: t('window.crossCheck.above') },
                { num: t('window.crossCheck.toNext') },
                t('window.crossCheck.hangsOn'),
              ]}
            />
          }
        >
          <tbody>
            {placed.map((one) => (
              <ChosenRow
                key={one.unit.code}
                chosen={one === shown}
                onChoose={() => choose(one.unit.code)}
                detail=".firmness"
              >
                <th scope="row" className="unit">
                  {one.unit.name}
                </th>
                <td className="num">
                  <Figure total={one.unit.selfTotal} />
                </td>
                <td className="num">
                  <Figure total={one.unit.total} />
                </td>
                <td>
                  <LevelMark level={one.unit.level} provisional={false} />
                </td>
                <td className="num">
                  {one.above === null ? '–' : `+${decimalText(truncateExact(toExact(one.above)), language)}`}
                </td>
                <td className="num">
                  {one.below === null ? '–' : `−${decimalText(missingText(one.below), language)}`}
                </td>
                <td>{one.unit.hangsOn ? <HangsOn flip={one.unit.hangsOn} /> : '–'}</td>
              </ChosenRow>
            ))}
          </tbody>
        </RowList>
      </section>
      <Firmness year={year} unit={shown.unit} />
    </div>
  );
}

function HangsOn({ flip: { criteria, level } }: { readonly flip: NonNullable<MatrixUnit['hangsOn']> }) {
  const { t } = useSpeech();
  const word = level === 0 ? t('levels.notMet') : t('levels.met', { level });
  return (
    <Mark kind="warning" name="">
      {t('window.crossCheck.flip', { criteria: criteria.join(' + '), level: word })}
    </Mark>
  );
}

/** Two decimals; never cut, or the last thousandths to a level would be gone. */
const missingText = (points: Points): string =>
  truncationHides(toExact(points), 2) ? formatPoints(points) : truncateExact(toExact(points));

/** The plot in words. */
function Bands({ bands }: { readonly bands: readonly Band[] }) {
  const { t, language } = useSpeech();
  const name = ({ from, to }: Band): string => {
    const shown = { from: decimalText(from ?? '', language), to: decimalText(to ?? '', language) };
    return t(`window.crossCheck.${from === null ? 'bandLow' : to === null ? 'bandTop' : 'band'}`, shown);
  };
  return (
    <div className="sheet">
      <table>
        <thead>
          <tr>
            <HeadCells
              columns={[
                t('window.crossCheck.bandHead'),
                { num: t('window.crossCheck.unitsHead') },
                { num: t('window.crossCheck.nearHead') },
              ]}
            />
          </tr>
        </thead>
        <tbody>
          {bands.map((one) => (
            <tr key={one.from ?? ''}>
              <th scope="row">{name(one)}</th>
              <td className="num">{one.units.length}</td>
              <td className="num">{one.from === null ? '–' : one.near}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
