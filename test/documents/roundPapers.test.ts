/** Decision, certificate and notice in three languages, as PDF and as a Word copy, with 1, 19 and 235 units: sound, whole, and looked at. */
import { describe, expect, it } from 'vitest';
import { paperDocx, TEMPLATES } from '../../electron/documents/index.ts';
import { type DecisionModel, type Paper, papersOf } from '../../shared/domain/decision.ts';
import { applyTemplate } from '../../shared/domain/paperTemplate.ts';
import { aDecidedUnit, aDecisionModel, aProvincesDecision, someChanges } from '../builders/decisionModel.ts';
import { docxText } from './docxText.ts';
import { expectPictures } from './goldenPicture.ts';
import { fontsOf, qpdfCheck, textOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const LANGUAGES = ['vi', 'en', 'th'] as const;
const DECISION: Paper = { kind: 'decision', unit: null, ordinal: 1 };
const CERTIFICATE: Paper = { kind: 'certificate', unit: '10654', ordinal: 1 };
const NOTICE: Paper = { kind: 'notice', unit: '10666', ordinal: 1 };

const setTitle = {
  vi: 'Chính quyền thân thiện, vì Nhân dân phục vụ',
  en: 'Friendly government, serving the people',
  th: 'รัฐบาลที่เป็นมิตร รับใช้ประชาชน',
};
const setNotice = { vi: 'Bộ mẫu.', en: 'A sample set.', th: 'ชุดตัวอย่าง' };
const condition = { code: 'FALSIFIED_EVIDENCE', title: { vi: 'Giả mạo minh chứng', en: 'Falsified evidence' } };
const two = aDecisionModel({
  setTitle,
  setNotice,
  issue: { number: '5', date: '2025-01-08' },
  certificateCodes: { '10654': '6BF+NUN1X:2R-Z0'.repeat(14) },
  units: [
    aDecidedUnit({ total: '84.995' }),
    aDecidedUnit({ code: '10666', name: 'Xã Minh Tân', total: '79.995', changes: someChanges, unmet: [condition] }),
  ],
});

describe.each(LANGUAGES)('in %s', (language) => {
  const render = (paper: Paper, model: DecisionModel) => renderer.render(paper, model, { language });

  it.each([
    { count: 1, pages: [1, 2] },
    { count: 19, pages: [1, 2, 3] },
    { count: 235, pages: [2, 3, 10] },
  ])('a decision with $count units looks as it did', async ({ count, pages }) => {
    const { units } = count > 19 ? aProvincesDecision() : aDecisionModel();
    const pdf = await render(DECISION, { ...two, units: units.slice(0, count) });
    expectPictures(pdf, `decision-${count}-${language}`, pages);
  });

  it('so do certificate and notice', async () => {
    expectPictures(await render(CERTIFICATE, two), `certificate-${language}`);
    expectPictures(await render(NOTICE, two), `notice-${language}`, [1, 2]);
  });

  it.each(papersOf(two))('a $kind is a sound PDF in its language, and a Word copy says the same', async (paper) => {
    const pdf = await render(paper, two);
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    for (const font of fontsOf(pdf)) expect(font).toMatchObject({ embedded: true, unicode: true });
    const source = Buffer.from(pdf).toString('latin1');
    expect(source).toContain(`/Lang (${{ vi: 'vi-VN', en: 'en', th: 'th-TH' }[language]})`);
    const { text, foot } = docxText(await paperDocx(paper, two, { language }));
    const words = new Set(text.split(/[\s|]+/));
    // Thai is set in other letters than it is written in: its words are compared in the tests of sheets.
    if (language !== 'th')
      for (const word of textOf(await render(paper, { ...two, sample: false, certificateCodes: {}, auditHead: '' }))
        .replaceAll(setNotice[language], '')
        .split(' ')
        .filter((one) => !/^\d*$/.test(one)))
        expect(words, word).toContain(word);
    expect(foot).toMatch({ vi: /DỮ LIỆU MẪU/, en: /SAMPLE DATA/, th: /ข้อมูลตัวอย่าง/ }[language]);
  });
});

describe('languages', () => {
  it('a paper in Vietnamese keeps its typeface where the criteria set also has a Thai title', async () => {
    for (const font of fontsOf(await renderer.render(DECISION, two))) expect(font.name).toContain('Tinos');
  });

  it('English names offices and posts in English, and the number is the same in every language', async () => {
    const text = textOf(await renderer.render(DECISION, two, { language: 'en' }));
    expect(text).toContain('No. 05/QĐ-UBND 8 January 2025');
    expect(text).toContain('People’s Committee of Nam Sách District');
    expect(text).toMatch(/For the People’s Committee Chair .*Nguyễn Văn Mẫu/);
    expect(text).toContain('84.99 (84.995) Level 1');
  });

  it('Thai counts Buddhist years, in Thai digits where asked for', async () => {
    const text = textOf(await renderer.render(CERTIFICATE, two, { language: 'th' }));
    expect(text).toContain('8 มกราคม 2568');
    const digits = textOf(await renderer.render(CERTIFICATE, two, { language: 'th', thaiDigits: true }));
    expect(digits).toContain('๘ มกราคม ๒๕๖๘');
    expect(digits).toContain('๑๐๖๕๔');
  });

  it('names in Thai letters are printed in a Vietnamese paper', async () => {
    const model = { ...two, units: [aDecidedUnit({ name: 'ที่ว่าการ Hồng Phong' })] };
    expect(textOf(await renderer.render(DECISION, model))).toContain('Hồng Phong');
  });
});

describe('the wording of an office', () => {
  const edited = (kind: Paper['kind'], texts: Readonly<Record<string, string>>) => {
    const applied = applyTemplate(TEMPLATES.vi[kind], texts);
    if (!applied.ok) throw new Error(applied.error.code);
    return { texts: applied.value };
  };

  it('replaces grounds, recipients, capacity and post', async () => {
    const options = edited('decision', {
      grounds: 'Căn cứ Luật số 65/2025/QH15;\nTheo đề nghị của {{authority}}.',
      recipients: '- Lưu: VT.',
      capacity: 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH',
      post: 'Phó Chủ tịch',
    });
    const text = textOf(await renderer.render(DECISION, two, options));
    expect(text).toContain('Căn cứ Luật số 65/2025/QH15; Theo đề nghị của Ủy ban nhân dân huyện Nam Sách.');
    expect(text).not.toContain('Luật Tổ chức chính quyền');
    expect(text).toMatch(/Nơi nhận: - Lưu: VT\..*|KT\. CHỦ TỊCH PHÓ CHỦ TỊCH/);
  });

  it('that was kept before a table grew leaves columns without a head, never a table without a column', async () => {
    const options = { texts: { ...TEMPLATES.vi.decision, metColumns: 'STT\nĐơn vị' } };
    expect(textOf(await renderer.render(DECISION, two, options))).toContain('STT Đơn vị 1 Xã Hồng Phong 92,50 84,99');
  });

  it.each(LANGUAGES)(
    'knows no field without a value: every shipped text fills with its own fields, in %s',
    (language) => {
      for (const texts of Object.values(TEMPLATES[language]))
        expect(applyTemplate(texts, texts)).toMatchObject({ ok: true });
      expect(applyTemplate(TEMPLATES[language].decision, { grounds: '{{met}}' })).toMatchObject({
        error: { code: 'TEMPLATE_FIELD_UNKNOWN', params: { field: 'met' } },
      });
    },
  );

  it.each(['decision', 'notice'] as const)('a closing as long as may be loses nothing: %s', async (kind) => {
    const closing = `${'Quyết định này có hiệu lực. '.repeat(70)}HẾT`.slice(0, 2000);
    const options = edited(kind, { closing, recipients: '- UBND các xã;\n'.repeat(12) });
    const text = textOf(await renderer.render(kind === 'decision' ? DECISION : NOTICE, two, options));
    expect(text).toContain('HẾT');
    expect(text).toContain('Nguyễn Văn Mẫu');
    expect(text.match(/- UBND các xã;/g)).toHaveLength(12);
  });
});
