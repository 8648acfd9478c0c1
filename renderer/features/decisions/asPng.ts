import type { GivenFile } from '../../api/pickFiles.ts';

/** More than the code on a certificate needs; a telephone's camera gives several times that. */
const MOST_PIXELS = 4000;

/** A picture of whatever kind the browser knows, as PNG, which the app reads; one that cannot be read stays as it is. */
export async function asPng(given: GivenFile): Promise<GivenFile> {
  try {
    const picture = await createImageBitmap(given.file);
    const scale = Math.min(1, MOST_PIXELS / Math.max(picture.width, picture.height));
    const canvas = new OffscreenCanvas(Math.ceil(picture.width * scale), Math.ceil(picture.height * scale));
    const context = canvas.getContext('2d');
    if (!context) return given;
    // Under transparent parts lies white paper.
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    return { name: given.name, file: new File([png], given.name, { type: png.type }) };
  } catch {
    return given;
  }
}
