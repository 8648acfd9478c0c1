import { scaleLinear } from 'd3-scale';
import { subtractExact, truncateExact } from '../../../shared/domain/points.ts';
import type { Sentence } from '../../../shared/domain/resultSentence.ts';
import { decimalText } from '../../../shared/i18n/formats.ts';
import { sentenceText } from '../../../shared/i18n/sentenceText.ts';
import { useSpeech } from '../../app/language.tsx';
import { Mark } from '../../components/Marks.tsx';
import { useWidth } from '../../components/useWidth.ts';
import type { Sheet } from './sheetTypes.ts';
import { shownChange } from './shownPoints.ts';
import { exactOf } from './sums.ts';
import { onAxis } from './waterfallBars.ts';

const BAND_TOP = 26;
const BAND = 26;
const HEIGHT = 70;
/** Points to a threshold at which a reader should look twice. */
const NEAR = 0.5;

/** What keeps the level below that of the total. */
const HELD: readonly Sentence['code'][] = ['heldBack', 'refused', 'groupBelow', 'criterionBelow', 'disqualified'];

type RulerProps = {
  readonly sheet: Sheet;
  /** Exact, unsaved typing included. */
  readonly total: string | null;
  readonly unsaved: boolean;
};

/** How far the total lies from each threshold of the set. */
export function LevelRuler({ sheet, total, unsaved }: RulerProps) {
  const { t, language } = useSpeech();
  const [ref, width] = useWidth(360);
  const now = total === null ? null : exactOf(total);
  const self = sheet.result.selfTotal && exactOf(sheet.result.selfTotal.exact);
  const most = exactOf(sheet.maximum);
  const thresholds = sheet.thresholds.flatMap(({ level, from }) => {
    const value = exactOf(from);
    if (value === null) return [];
    return [{ level, from: value, away: now === null ? null : subtractExact(now, value) }];
  });
  const [lowest] = thresholds;
  if (!lowest || !most) return <figure ref={ref} className="ruler" />;

  const marks = [now, self].flatMap((one) => (one ? [onAxis(one)] : []));
  const span = (onAxis(most) - onAxis(lowest.from)) / thresholds.length;
  const x = scaleLinear()
    .domain([Math.max(0, Math.min(onAxis(lowest.from) - span * 0.8, ...marks.map((one) => one - 1))), onAxis(most)])
    .range([6, width - 6])
    .clamp(true);
  const bands = [
    { level: 0, from: x.domain()[0] ?? 0 },
    ...thresholds.map((one) => ({ level: one.level, from: onAxis(one.from) })),
  ];
  const current = now === null ? null : thresholds.filter((one) => one.away !== null && one.away.n >= 0n).at(-1)?.level;
  const near = thresholds
    .filter((one) => one.away !== null && Math.abs(onAxis(one.away)) <= NEAR)
    .sort((a, b) => Math.abs(onAxis(a.away ?? lowest.from)) - Math.abs(onAxis(b.away ?? lowest.from)))[0];
  const held = sheet.result.sentences.filter((one) => HELD.some((code) => code === one.code));
  const awayText = (away: typeof lowest.away): string =>
    away === null ? '' : ` (${shownChange(truncateExact(away, 2), language)})`;
  const fromText = (value: typeof lowest.from): string => decimalText(truncateExact(value, 0), language);
  const nowX = now === null ? null : x(onAxis(now));
  const selfX = self ? x(onAxis(self)) : null;
  const apart = nowX === null || selfX === null || Math.abs(nowX - selfX) > 96;
  return (
    <figure ref={ref} className="ruler">
      <figcaption className="caption">{t('window.appraisal.ruler')}</figcaption>
      <svg width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} aria-hidden="true">
        {bands.map(({ level, from }, index) => {
          const [left, right] = [x(from), x(bands[index + 1]?.from ?? onAxis(most))];
          const word = level === 0 ? t('levels.notMet') : t('levels.met', { level });
          return (
            <g key={level} className={`band l${Math.min(level, 4)} ${(current ?? 0) === level && now ? 'here' : ''}`}>
              <rect x={left} y={BAND_TOP} width={right - left} height={BAND} />
              {right - left > 44 && (
                <text x={(left + right) / 2} y={BAND_TOP + 17}>
                  {word}
                </text>
              )}
            </g>
          );
        })}
        {thresholds.map((one) => (
          <g key={one.level} className={one === near ? 'threshold near' : 'threshold'}>
            <path d={`M${x(onAxis(one.from))} ${BAND_TOP - 2}v${BAND + 4}`} />
            {width > 320 && (
              <text x={Math.min(x(onAxis(one.from)), width - 34)} y={HEIGHT - 4}>
                {fromText(one.from)}
                {awayText(one.away)}
              </text>
            )}
          </g>
        ))}
        {selfX !== null && (
          <g className="pointer">
            <path d={`M${selfX - 5} ${BAND_TOP - 10}h10l-5 8z`} className="hollow" />
            {apart && self && (
              <text x={clampText(selfX, width)} y={BAND_TOP - 14}>
                {decimalText(truncateExact(self, 2), language)} {t('window.appraisal.rulerSelf')}
              </text>
            )}
          </g>
        )}
        {nowX !== null && now && (
          <g className="pointer">
            <path d={`M${nowX - 5} ${BAND_TOP - 10}h10l-5 8z`} />
            <text x={clampText(nowX, width)} y={BAND_TOP - 14} className="strong">
              {decimalText(truncateExact(now, 2), language)} {t('window.appraisal.rulerNow')}
            </text>
          </g>
        )}
      </svg>
      <div className="ruler-notes">
        {held.length > 0 ? (
          <Mark kind="warning" name="">
            {sentenceText(t, held)}
          </Mark>
        ) : near?.away ? (
          <Mark kind="warning" name="">
            {t(near.away.n >= 0n ? 'window.appraisal.nearAbove' : 'window.appraisal.nearBelow', {
              threshold: fromText(near.from),
              points: shownChange(truncateExact(near.away, 2), language).replace(/^[+\u2212]/, ''),
            })}
          </Mark>
        ) : (
          <span />
        )}
        {unsaved && <span className="unsaved">{t('window.appraisal.dashed')}</span>}
      </div>
      <p className="unseen">
        {thresholds
          .map((one) => `${t('levels.met', { level: one.level })}: ${fromText(one.from)}${awayText(one.away)}`)
          .join('; ')}
      </p>
    </figure>
  );
}

const clampText = (x: number, width: number): number => Math.max(52, Math.min(x, width - 52));
