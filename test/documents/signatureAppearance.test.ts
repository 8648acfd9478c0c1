import { expect, test } from 'vitest';
import { fontsOf, infoOf, qpdfCheck, textOf } from './outsideJudges.ts';
import { renderer } from './rendering.ts';

const seal = {
  signer: 'Nguyễn Văn Mẫu',
  organisation: 'Ủy ban nhân dân huyện Nam Sách',
  time: '2025-01-08T09:30:00+07:00',
};

test('a visible signature is one page of 60 × 22 mm that says who, for whom and when', async () => {
  const bytes = await renderer.renderSignatureAppearance(seal);
  expect(qpdfCheck(bytes)).toContain('No syntax');
  expect(infoOf(bytes)).toMatchObject({ Pages: '1', 'Page size': '170.079 x 62.3622 pts' });
  expect(fontsOf(bytes).every((font) => font.embedded)).toBe(true);
  expect(textOf(bytes)).toBe(
    'Người ký: Nguyễn Văn Mẫu Cơ quan: Ủy ban nhân dân huyện Nam Sách Thời gian ký: 08/01/2025 09:30:00 +07:00',
  );
});

test('without an organisation, two lines; the same bytes each time', async () => {
  const person = { ...seal, organisation: null };
  const bytes = await renderer.renderSignatureAppearance(person);
  expect(textOf(bytes)).not.toContain('Cơ quan');
  expect(Buffer.compare(bytes, await renderer.renderSignatureAppearance(person))).toBe(0);
});

test('long names get smaller letters, still on one page', async () => {
  const organisation = `Ủy ban nhân dân ${'xã Hồng Phong '.repeat(14)}cuối`;
  const bytes = await renderer.renderSignatureAppearance({ ...seal, organisation });
  expect(infoOf(bytes)).toMatchObject({ Pages: '1' });
  expect(textOf(bytes)).toContain('cuối Thời gian ký');
});

test('names that no size can hold and times of another form are refused', async () => {
  await expect(renderer.renderSignatureAppearance({ ...seal, signer: 'Mẫu '.repeat(2000) })).rejects.toThrow(
    RangeError,
  );
  await expect(renderer.renderSignatureAppearance({ ...seal, time: '08/01/2025' })).rejects.toThrow(RangeError);
});
