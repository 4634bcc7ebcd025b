import type {Entry} from './entry.ts';

/** Pictures and films that are brought for the screens. */
export const mediaTexts = {
  'media-type-unknown': [
    415,
    '屏幕放不了这种文件',
    '请另存为 PNG、JPEG、WebP、AVIF 图片，或 MP4、WebM 视频，再上传。',
    'Screens cannot show this kind of file',
    'Save it as a PNG, JPEG, WebP or AVIF picture, or an MP4 or WebM film, and bring it again.',
  ],
  'media-too-large': [
    413,
    '文件太大',
    '一个文件最多 {mb} MB：请压缩或剪短，再上传。',
    'The file is too large',
    'One file has at most {mb} MB: compress or shorten it, and bring it again.',
  ],
  'media-damaged': [
    422,
    '文件不完整，或者已经损坏',
    '请打开原文件看看是否正常，重新保存或导出，再上传。',
    'The file is not whole, or damaged',
    'See whether the original opens, save or export it anew, and bring it again.',
  ],
  'media-too-many-pixels': [
    422,
    '画面太大，屏幕放不了',
    '每边最多 {side} 像素，总共最多 {pixels} 像素：请缩小画面，再上传。',
    'The picture is too large for the screens',
    'At most {side} pixels on a side and {pixels} in all: make it smaller, and bring it again.',
  ],
  'media-too-many-frames': [
    422,
    '动图太长',
    '一个动图最多 {most} 帧：请剪短，或存成 MP4 视频，再上传。',
    'The moving picture is too long',
    'It has at most {most} frames: shorten it, or save it as an MP4 film, and bring it again.',
  ],
  'media-hash-wrong': [
    422,
    '文件和它的校验码不符',
    '文件可能在路上坏了，请重新上传。',
    'The file is not the one that was announced',
    'It may have been damaged on its way: bring it again.',
  ],
  'media-cut': [
    400,
    '上传中断了',
    '什么也没有存下，请重新上传。',
    'The upload was cut off',
    'Nothing was kept: bring it again.',
  ],
  'media-disk-full': [
    507,
    '服务器的磁盘快满了',
    '请先在“图片视频”页删除没有在用的文件，或清理磁盘，再上传。',
    "The hub's disk is nearly full",
    'Remove files that nothing shows, on the page of pictures and films, or clear the disk, and bring it again.',
  ],
  'media-not-stored': [
    503,
    '服务器的磁盘写不进去（{reason}）',
    '请检查服务器数据文件夹里的 media，再上传。',
    "The hub's disk took nothing ({reason})",
    "Look at the folder media among the hub's data, and bring it again.",
  ],
  'media-in-use': [
    409,
    '“{name}”还在大厅配置里',
    '请先从配置里去掉它并发布，再删除。',
    'The hall document still names "{name}"',
    'Take it out of the document and publish that, then remove it.',
  ],
  'range-beyond': [
    416,
    '文件没有那么长',
    '请从头取整个文件。',
    'The file is not that long',
    'Fetch the whole of it.',
  ],
  'media-unknown': [
    404,
    '服务器没有这个文件',
    '请先上传它。',
    'The hub does not hold this file',
    'Bring it first.',
  ],
} as const satisfies Record<string, Entry>;
