import { scaleLinear } from 'd3-scale';
import { useSpeech } from '../../app/language.tsx';
import type { CriterionRow } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';
import { exactOf, summarise } from './sums.ts';
import { useWidth } from './useWidth.ts';
import { onAxis } from './waterfallBars.ts';

const HEIGHT = 58;
const MIDDLE = 26;
const DOT = 3.6;

/** Equal scores stand one over the other, three to a stack, the stacks shifted a little. */
const above = (index: number): number => ([0, -1, 1][index % 3] ?? 0) * DOT * 2;
const besides = (index: number): number => -Math.floor(index / 3) * 2.5;

/** What the other units stated for the same criterion, each a dot; this unit a diamond. */
export function PeerStrip({ row, name }: { readonly row: CriterionRow; readonly name: string }) {
  const { t, language } = useSpeech();
  const [ref, width] = useWidth(270);
  const most = exactOf(row.maximum);
  const own = row.self.kind === 'points' ? row.self.points : null;
  const summary = summarise(row.peers.map((one) => one.self));
  if (!most || !summary) return <p className="lesser">{t('window.appraisal.noPeers')}</p>;
  const x = scaleLinear()
    .domain([0, onAxis(most)])
    .range([8, width - 8])
    .clamp(true);
  const counted = Map.groupBy(row.peers, (one) => one.self);
  const higher = own === null ? 0 : row.peers.filter((one) => isMore(one.self, own)).length;
  return (
    <figure ref={ref} className="peers">
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        <rect x="2" y={MIDDLE - 13} width={width - 4} height="26" className="ground" />
        {x.ticks(4).map((tick) => (
          <g key={tick} className="tick">
            <path d={`M${x(tick)} ${MIDDLE - 13}v26`} />
            <text x={Math.max(14, Math.min(x(tick), width - 14))} y={HEIGHT - 5}>
              {shownPoints(String(tick), language)}
            </text>
          </g>
        ))}
        {[...counted].flatMap(([self, units]) => {
          const value = exactOf(self);
          return value === null
            ? []
            : units.map((one, index) => (
                <circle key={one.unit} cx={x(onAxis(value)) + besides(index)} cy={MIDDLE + above(index)} r={DOT} />
              ));
        })}
        {own !== null && <Diamond x={x(onAxis(exactOf(own) ?? most))} />}
      </svg>
      <p className="peer-words">
        {t('window.appraisal.peersText', {
          units: summary.count,
          least: shownPoints(summary.least, language),
          mean: shownPoints(summary.mean, language),
          most: shownPoints(summary.most, language),
        })}{' '}
        {own !== null && t('window.appraisal.peersOwn', { name, self: shownPoints(own, language), above: higher })}
      </p>
      <details>
        <summary>{t('window.appraisal.peersList')}</summary>
        <ul>
          {row.peers.map((one) => (
            <li key={one.unit}>
              <span>{one.name}</span> <span className="num">{shownPoints(one.self, language)}</span>
            </li>
          ))}
        </ul>
      </details>
    </figure>
  );
}

function isMore(self: string, own: string): boolean {
  const [a, b] = [exactOf(self), exactOf(own)];
  return a !== null && b !== null && onAxis(a) > onAxis(b);
}

const Diamond = ({ x }: { readonly x: number }) => <path className="own" d={`M${x} ${MIDDLE - 7}l6 7-6 7-6-7z`} />;
