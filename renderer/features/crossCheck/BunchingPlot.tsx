import { scaleLinear } from 'd3-scale';
import { forStatistics, parsePoints } from '../../../shared/domain/points.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { useSpeech } from '../../app/language.tsx';
import { useWidth } from '../../components/useWidth.ts';
import { DOT, type Placed, stacked, type Threshold } from './aroundThresholds.ts';

type BunchingPlotProps = {
  readonly placed: readonly Placed[];
  readonly thresholds: readonly Threshold[];
  readonly chosen: string | null;
};

const FOOT = 20;
const HEAD = 18;
/** Points below the first threshold and above the last that are in sight. */
const MARGIN = 5;

/** Each unit a dot over its total, the thresholds as upright lines. Its twin in words stands below it. */
export function BunchingPlot({ placed, thresholds, chosen }: BunchingPlotProps) {
  const { t, language } = useSpeech();
  const [ref, width] = useWidth(640);
  const lines = thresholds.flatMap(({ level, from }) => {
    const value = parsePoints(from);
    return value === null ? [] : [{ level, from, at: forStatistics(value) }];
  });
  const edges = lines.map((one) => one.at);
  const x = scaleLinear()
    .domain([Math.min(...edges) - MARGIN, Math.max(...edges) + MARGIN])
    .range([DOT, width - DOT])
    .clamp(true);
  const places = placed.map((one) => x(forStatistics(one.total)));
  const heights = stacked(places);
  const base = HEAD + (Math.max(4, ...heights) + 1) * DOT;
  const height = base + FOOT;
  return (
    <figure className="bunching" ref={ref}>
      <figcaption>
        <b>{t('window.crossCheck.plot')}</b> <span className="fine">{t('window.crossCheck.plotHint')}</span>
      </figcaption>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <path className="axis" d={`M0 ${base + 1}H${width}`} />
        {lines.map((one) => (
          <g key={one.level} className="threshold">
            <path d={`M${x(one.at)} ${HEAD - 4}V${base + 5}`} />
            <text x={x(one.at)} y={HEAD - 7}>
              {t('levels.met', { level: one.level })}
            </text>
            <text x={x(one.at)} y={height - 4} className="num">
              {decimalText(one.from, language)}
            </text>
          </g>
        ))}
        {placed.map((one, index) => {
          const code = one.unit.code;
          return (
            <circle
              key={code}
              className={`${one.provisional ? 'hollow' : ''} ${code === chosen ? 'chosen' : ''}`}
              cx={places[index]}
              cy={base - (heights[index] ?? 0) * DOT - DOT / 2}
              r={code === chosen ? DOT / 2 + 1 : DOT / 2 - 0.6}
            />
          );
        })}
      </svg>
    </figure>
  );
}
