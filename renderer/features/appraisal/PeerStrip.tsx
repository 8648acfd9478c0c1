import { scaleLinear } from 'd3-scale';
import { useState } from 'react';
import type { Output } from '../../../shared/contract/api.ts';
import { useCall } from '../../api/useCall.ts';
import { useSpeech } from '../../app/language.tsx';
import { useWidth } from '../../components/useWidth.ts';
import type { CriterionRow } from './sheetTypes.ts';
import { shownPoints } from './shownPoints.ts';
import { exactOf, summarise } from './sums.ts';
import { onAxis } from './waterfallBars.ts';

const HEIGHT = 58;
const MIDDLE = 26;
const DOT = 3.6;

/** Equal scores stand one over the other, three to a stack, the stacks shifted a little. */
const above = (index: number): number => ([0, -1, 1][index % 3] ?? 0) * DOT * 2;
const besides = (index: number): number => -Math.floor(index / 3) * 2.5;

type Shown = {
  readonly row: CriterionRow;
  readonly peers: Output<'appraisal.peers'>['peers'];
};
type PeerStripProps = {
  readonly year: number;
  readonly unit: { readonly code: string; readonly name: string };
  readonly row: CriterionRow;
};

/** Of the chosen criterion; until its peers are here the strip of the one before stays, whole, and nothing jumps. */
export function PeerStrip({ year, unit, row }: PeerStripProps) {
  const { criterion } = row;
  const asked = useCall('appraisal.peers', { year, unit: unit.code, criterion });
  const current = asked.data ? { row, peers: asked.data.peers } : null;
  const [last, setLast] = useState<Shown | null>(current);
  if (current && (last?.row !== current.row || last.peers !== current.peers)) setLast(current);
  const shown = current ?? last;
  return shown && <Strip {...shown} name={unit.name} />;
}

/** What the other units stated for the same criterion, each a dot; this unit a diamond. */
function Strip({ row, peers, name }: Shown & { readonly name: string }) {
  const { t, language } = useSpeech();
  const [ref, width] = useWidth(270);
  const most = exactOf(row.maximum);
  const own = row.self.kind === 'points' ? row.self.points : null;
  const summary = summarise(peers.map((one) => one.self));
  if (!most || !summary) return <p className="lesser">{t('window.appraisal.noPeers')}</p>;
  const x = scaleLinear()
    .domain([0, onAxis(most)])
    .range([8, width - 8])
    .clamp(true);
  const counted = Map.groupBy(peers, (one) => one.self);
  const higher = own === null ? 0 : peers.filter((one) => isMore(one.self, own)).length;
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
          {peers.map((one) => (
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
