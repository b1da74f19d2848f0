import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

/** Reads the text of PDFs by pdf.js, page by page and line by line, outside of jest, which cannot load its modules. */
const read = async (bytes) => {
  const document = await getDocumentProxy(bytes);
  const { info } = await document.getMetadata();
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    const [, , width, height] = page.view;
    pages.push({
      width,
      height,
      items: items
        .filter(({ str }) => str.trim() !== '')
        .map(({ str, transform, width: wide }) => ({
          text: str,
          x: transform[4],
          y: transform[5],
          width: wide,
        })),
    });
  }
  return { info, pages };
};

parentPort.postMessage(await Promise.all(workerData.map(read)));
