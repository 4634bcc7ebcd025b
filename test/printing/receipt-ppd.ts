import type {Paper} from '../../src/devices/printer/sheet/sheet.ts';

const POINTS_PER_MM = 72 / 25.4;
const points = (mm: number) => (mm * POINTS_PER_MM).toFixed(1);

/** A receipt printer for CUPS that takes PDF: its one paper is so wide and so long, in millimetres, printable to its edges. */
export const receiptPpd = (paper: Paper, length: number): string =>
  ppd({takes: 'application/vnd.cups-pdf', width: points(paper), height: points(length)});

/** One that takes the dots of its head, 203 to the inch, on pages so wide and as long as anybody likes. */
export const rollPpd = (wide: number): string =>
  ppd({takes: 'application/vnd.cups-raster', width: points(wide), height: points(200)}) +
  `*VariablePaperSize: True
*MaxMediaWidth: "${points(wide)}"
*MaxMediaHeight: "9000"
*HWMargins: 0 0 0 0
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]/ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points 36 ${points(wide)}
*ParamCustomPageSize Height: 2 points 36 9000
*ParamCustomPageSize WidthOffset: 3 points 0 0
*ParamCustomPageSize HeightOffset: 4 points 0 0
*ParamCustomPageSize Orientation: 5 int 0 0
*OpenUI *Resolution: PickOne
*OrderDependency: 10 AnySetup *Resolution
*DefaultResolution: 203dpi
*Resolution 203dpi: "<</HWResolution[203 203]/cupsBitsPerColor 1/cupsColorSpace 3>>setpagedevice"
*CloseUI: *Resolution
`;

function ppd({takes, width, height}: {takes: string; width: string; height: string}): string {
  const size = `${width} ${height}`;
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
*cupsFilter: "${takes} 0 -"
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
