import { useUi } from "../text/context.tsx";
import { Axis } from "./axis.tsx";
import { ChartFrame, type ChartProps } from "./chart-frame.tsx";
import { heightOf, niceTicks, valuesOf, type ChartPoint } from "./chart-scale.ts";
import styles from "./chart.module.css";
import { sayPoint } from "./line-chart.tsx";
import { PlotReader, PlotTip } from "./plot-reader.tsx";
import { usePlot } from "./use-plot.ts";

const LEFT = 56;
const TOP = 24;
const BOTTOM = 34;

/** Amounts side by side from a zero baseline; the compared period as a dashed mark on each. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>
      <Plot {...props} />
    </ChartFrame>
  );
}

function Plot({ title, points, format, comparedLabel, height = 220 }: ChartProps) {
  const { text } = useUi();
  const { ref, width, active, look, leave } = usePlot(points.length);
  const before = comparedLabel ?? text.before;
  const inner = Math.max(40, width - LEFT - 8);
  const slot = inner / Math.max(1, points.length);
  const ticks = niceTicks(valuesOf(points));
  const xOf = (index: number) => LEFT + slot * (index + 0.5);
  const direct = points.length <= 14 && slot > 44;
  return (
    <div className={styles.plot} ref={ref} style={{ height: height + TOP + BOTTOM }}>
      <svg className={styles.svg} width={width} height={height + TOP + BOTTOM} aria-hidden="true">
        <g transform={`translate(0 ${TOP})`}>
          <Axis
            ticks={ticks}
            points={points}
            left={LEFT}
            right={LEFT + inner}
            height={height}
            xOf={xOf}
            format={format}
          />
          {points.map((point, index) => (
            <Bar
              key={point.label}
              {...{ point, ticks, height }}
              x={xOf(index)}
              width={Math.min(40, slot * 0.5)}
              faded={active !== null && active !== index}
              direct={direct ? format(point.value) : null}
            />
          ))}
        </g>
      </svg>
      <PlotReader
        label={title}
        points={points}
        left={LEFT + slot / 2}
        width={Math.max(1, inner - slot)}
        say={(point) => sayPoint(point, format, before)}
        active={active}
        onLook={look}
        onLeave={leave}
      />
      {active !== null && points[active] && (
        <PlotTip at={xOf(active)} width={width} point={points[active]} format={format} comparedLabel={before} />
      )}
    </div>
  );
}

interface BarProps {
  point: ChartPoint;
  ticks: readonly number[];
  height: number;
  x: number;
  width: number;
  faded: boolean;
  direct: string | null;
}

function Bar({ point, ticks, height, x, width, faded, direct }: BarProps) {
  const zero = heightOf(0, ticks, height);
  const top = heightOf(point.value, ticks, height);
  const before = point.compared == null ? null : heightOf(point.compared, ticks, height);
  return (
    <g opacity={faded ? 0.45 : 1}>
      <rect
        className={styles.bar}
        x={x - width / 2}
        y={Math.min(top, zero)}
        width={width}
        height={Math.abs(zero - top)}
        rx={3}
      />
      {before !== null && (
        <>
          <path className={styles.halo} d={`M${x - width / 2 - 6} ${before}h${width + 12}`} />
          <path className={styles.barBefore} d={`M${x - width / 2 - 6} ${before}h${width + 12}`} />
        </>
      )}
      {direct && (
        <text className={styles.direct} x={x} y={Math.min(top, before ?? top) - 8} textAnchor="middle">
          {direct}
        </text>
      )}
    </g>
  );
}
