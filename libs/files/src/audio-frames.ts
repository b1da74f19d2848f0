/**
 * MP3 and AAC streams have no signature, only frames that each begin with a few set bits. So that chance does not pass
 * for audio, two frames must follow each other exactly.
 */

/** The length of the frame that begins at this byte; nothing when none does. */
type FrameLength = (head: Buffer, at: number) => number | undefined;

/** Layer III in kbit/s, by index: MPEG 1, and MPEG 2 and 2.5 (ISO/IEC 11172-3, 13818-3). */
const kilobits = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;

/** Hertz, by version (2.5, reserved, 2, 1) and index. */
const hertz = [[11_025, 12_000, 8_000], [], [22_050, 24_000, 16_000], [44_100, 48_000, 32_000]] as const;

const mp3Frame: FrameLength = (head, at) => {
  if (at + 4 > head.length) return undefined;
  const header = head.readUInt32BE(at);
  const isLayer3 = header >>> 21 === 0x7ff && ((header >>> 17) & 3) === 1;
  const version = (header >>> 19) & 3;
  const [bits, perFrame] = version === 3 ? [kilobits.one, 144_000] : [kilobits.two, 72_000];
  const rate = hertz[version]?.[(header >>> 10) & 3];
  const speed = bits[(header >>> 12) & 15];
  if (!isLayer3 || !rate || !speed) return undefined;
  return Math.floor((perFrame * speed) / rate) + ((header >>> 9) & 1);
};

/** ADTS (ISO/IEC 13818-7): twelve set bits, layer 0, a sampling rate that is not reserved, and the length itself. */
const adtsFrame: FrameLength = (head, at) => {
  if (at + 7 > head.length) return undefined;
  const isAdtsHeader =
    (head.readUInt16BE(at) & 0xfff6) === 0xfff0 && ((head.readUInt8(at + 2) >>> 2) & 15) < 13;
  const length = (head.readUIntBE(at + 3, 3) >>> 5) & 0x1fff;
  return isAdtsHeader && length >= 7 ? length : undefined;
};

function twoFrames(head: Buffer, frame: FrameLength): boolean {
  const first = frame(head, 0);
  return first !== undefined && frame(head, first) !== undefined;
}

/** An ID3v2 tag: version and size never have their high bits set. */
function hasId3(head: Buffer): boolean {
  if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return false;
  return head.readUInt8(3) < 0xff && head.subarray(6, 10).every((byte) => byte < 0x80);
}

/** MP3: a tag, behind which frames may lie too far to be looked at, or two frames of layer III. */
export function isMp3(head: Buffer): boolean {
  return hasId3(head) || twoFrames(head, mp3Frame);
}

/** AAC as a stream of its own, outside MP4. */
export function isAdts(head: Buffer): boolean {
  return twoFrames(head, adtsFrame);
}
