import type {Paper} from '../../src/devices/printer/sheet/sheet.ts';

const POINTS_PER_MM = 72 / 25.4;

/** A receipt printer for CUPS that takes PDF: its one paper is so wide and so long, in millimetres, printable to its edges. */
export function receiptPpd(paper: Paper, length: number): string {
  const [width, height] = [paper, length].map((mm) => (mm * POINTS_PER_MM).toFixed(1));
  const size = `${String(width)} ${String(height)}`;
  return `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "RECEIPT.PPD"
*Product: "(Receipt)"
*Manufacturer: "Receipt"
*ModelName: "Receipt"
*ShortNickName: "Receipt"
*NickName: "Receipt"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsFilter: "application/vnd.cups-pdf 0 -"
*OpenUI *PageSize: PickOne
*OrderDependency: 10 AnySetup *PageSize
*DefaultPageSize: Roll
*PageSize Roll/Roll: ""
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*OrderDependency: 10 AnySetup *PageRegion
*DefaultPageRegion: Roll
*PageRegion Roll/Roll: ""
*CloseUI: *PageRegion
*DefaultImageableArea: Roll
*ImageableArea Roll: "0 0 ${size}"
*DefaultPaperDimension: Roll
*PaperDimension Roll: "${size}"
`;
}
