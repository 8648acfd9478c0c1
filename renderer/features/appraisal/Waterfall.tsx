import { scaleLinear } from 'd3-scale';
import { truncateExact } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import type { Translate } from '../../../shared/i18n/translator.ts';
import { useSpeech } from '../../app/language.tsx';
import { useWidth } from '../../components/useWidth.ts';
import type { Sheet } from './sheetTypes.ts';
import { shownChange, shownPoints } from './shownPoints.ts';
import { exactOf } from './sums.ts';
import { type Bar, onAxis, type Pending, pendingTotal, waterfallBars } from './waterfallBars.ts';

const HEIGHT = 116;
const TOP = 24;
const BASE = 98;
const LEAST_SPAN = 2;

type WaterfallProps = {
  readonly sheet: Sheet;
  /** What the unit stands at now, exact: the result, or the sum of the rows while something blocks. */
  readonly total: string | null;
  readonly level: number | null;
  readonly pending: readonly Pending[];
};

/** From the self total to the present one. Takes away = solid, adds = outlined, not yet stored = dashed. */
export function Waterfall({ sheet, total, level, pending }: WaterfallProps) {
  const { t, language } = useSpeech();
  const [ref, width] = useWidth(360);
  const start = sheet.result.selfTotal;
  const bars = waterfallBars(sheet, pending);
  const end = pendingTotal(total, pending);
  const [first, last] = [start && exactOf(start.exact), end === null ? null : exactOf(end)];
  if (start === null || !first || !last) return <figure ref={ref} className="waterfall" />;

  const tops = [onAxis(first), onAxis(last), ...bars.flatMap((bar) => [bar.from, bar.to])];
  const [low, high] = [Math.min(...tops), Math.max(...tops)];
  const floor = Math.max(0, low - Math.max(LEAST_SPAN, high - low) * 0.35);
  const y = scaleLinear()
    .domain([floor, Math.max(high, floor + LEAST_SPAN)])
    .range([BASE, TOP]);
  const slot = (width - 8) / (bars.length + 2);
  const wide = Math.max(6, Math.min(slot - 6, 34));
  const x = (index: number): number => 4 + slot * index + (slot - wide) / 2;
  const lastText = decimalText(truncateExact(last, 2), language);
  const name = (bar: Bar): string =>
    bar.kind === 'other' || bar.kind === 'condition' ? t(`window.appraisal.steps.${bar.id}`) : bar.id;
  const change = (bar: Bar): string =>
    bar.kind === 'condition' ? levelWord(level, t) : shownChange(bar.delta, language);
  return (
    <figure ref={ref} className="waterfall">
      <figcaption className="caption">
        {t(floor > 0 ? 'window.appraisal.waterfallFrom' : 'window.appraisal.waterfall', {
          floor: decimalText(floor.toFixed(2), language),
        })}
      </figcaption>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <path d={`M0 ${BASE + 0.5}H${width}`} className="axis" />
        <TotalBar x={x(0)} wide={wide} top={y(onAxis(first))} cut={floor > 0} level={null} />
        <text x={x(0) + wide / 2} y={y(onAxis(first)) - 5} className="total">
          {decimalText(start.shown, language)}
        </text>
        <text x={Math.max(x(0) + wide / 2, 22)} y={HEIGHT - 4} className="end">
          {t('window.appraisal.selfShort')}
        </text>
        {bars.map((bar, index) => {
          const left = x(index + 1);
          const [top, bottom] = [y(Math.max(bar.from, bar.to)), y(Math.min(bar.from, bar.to))];
          const down = bar.to < bar.from;
          return (
            <g key={`${bar.kind} ${bar.id} ${bar.from}`}>
              <path d={`M${x(index) + wide} ${y(bar.from)}H${left}`} className="link" />
              {bar.kind === 'condition' ? (
                <path d={`M${left} ${top}h${wide}M${left + wide / 2} ${top - 7}v14`} className="held" />
              ) : (
                <rect
                  x={left + 0.5}
                  y={top}
                  width={wide - 1}
                  height={Math.max(bottom - top, 2)}
                  className={bar.kind === 'pending' ? 'pending' : down ? 'down' : 'up'}
                />
              )}
              {slot >= (bar.kind === 'condition' ? 52 : 26) && (
                <text
                  x={left + wide / 2}
                  y={down ? bottom + 11 : top - (bar.kind === 'condition' ? 10 : 4)}
                  className="delta"
                >
                  {change(bar)}
                </text>
              )}
              {slot >= 20 && (
                <text x={left + wide / 2} y={HEIGHT - 4} className={bar.kind === 'pending' ? 'name now' : 'name'}>
                  {name(bar)}
                </text>
              )}
            </g>
          );
        })}
        <path d={`M${x(bars.length) + wide} ${y(onAxis(last))}H${x(bars.length + 1)}`} className="link" />
        <TotalBar x={x(bars.length + 1)} wide={wide} top={y(onAxis(last))} cut={floor > 0} level={level} />
        <text x={x(bars.length + 1) + wide / 2} y={y(onAxis(last)) - 5} className="total">
          {lastText}
        </text>
        <text x={Math.min(x(bars.length + 1) + wide / 2, width - 30)} y={HEIGHT - 4} className="end">
          {t('window.appraisal.currentShort')}
        </text>
      </svg>
      <p className="unseen">
        {[
          t('window.appraisal.twinStart', { total: shownPoints(start.shown, language) }),
          ...bars.map((bar) =>
            t(bar.kind === 'pending' ? 'window.appraisal.twinPending' : 'window.appraisal.twinStep', {
              name: name(bar),
              delta: change(bar),
            }),
          ),
          t('window.appraisal.twinEnd', { total: lastText }),
        ].join('; ')}
      </p>
    </figure>
  );
}

const levelWord = (level: number | null, t: Translate): string =>
  level === null || level === 0 ? t('levels.notMet') : t('levels.met', { level });

type TotalBarProps = {
  readonly x: number;
  readonly wide: number;
  readonly top: number;
  /** The axis does not begin at nought: a zigzag says so. */
  readonly cut: boolean;
  readonly level: number | null;
};

function TotalBar({ x, wide, top, cut, level }: TotalBarProps) {
  const q = wide / 4;
  return (
    <>
      <rect
        x={x}
        y={top}
        width={wide}
        height={Math.max(BASE - top, 1)}
        className={level === null ? 'whole' : `whole l${Math.min(level, 4)}`}
      />
      {cut && <path d={`M${x - 2} ${BASE - 9}l${q + 1} -4 ${q} 4 ${q} -4 ${q + 1} 4`} className="zigzag" />}
    </>
  );
}
