import { useUi } from "../text/context.tsx";
import { Axis } from "./axis.tsx";
import { ChartFrame, type ChartProps } from "./chart-frame.tsx";
import { heightOf, linePath, niceTicks, valuesOf, type ChartPoint } from "./chart-scale.ts";
import styles from "./chart.module.css";
import { PlotReader, PlotTip } from "./plot-reader.tsx";
import { usePlot } from "./use-plot.ts";

const LEFT = 56;
const TOP = 12;
const BOTTOM = 34;

/** A figure over time: one line, the compared period dashed, both named where they end. */
export function LineChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>
      <Plot {...props} />
    </ChartFrame>
  );
}

function Plot({ title, points, format, valueLabel, comparedLabel, height = 240 }: ChartProps) {
  const { text } = useUi();
  const { ref, width, active, look, leave } = usePlot(points.length);
  const before = comparedLabel ?? text.before;
  const end = width < 480 ? 24 : 112;
  const inner = Math.max(40, width - LEFT - end);
  const ticks = niceTicks(valuesOf(points));
  const xOf = (index: number) => LEFT + (points.length < 2 ? inner / 2 : (index / (points.length - 1)) * inner);
  const yOf = (value: number) => heightOf(value, ticks, height);
  const say = (point: ChartPoint) => sayPoint(point, format, before);
  const compared = points.map((point, index) =>
    point.compared == null ? null : ([xOf(index), yOf(point.compared)] as const),
  );
  const values = points.map((point, index) => [xOf(index), yOf(point.value)] as const);
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
          <path className={styles.comparedLine} d={linePath(compared)} />
          <path className={styles.line} d={linePath(values)} />
          {active !== null && values[active] && (
            <ActivePoint x={values[active][0]} y={values[active][1]} height={height} />
          )}
          {end > 40 && <EndLabels value={values.at(-1)} compared={compared.at(-1)} names={[valueLabel, before]} />}
        </g>
      </svg>
      <PlotReader
        label={title}
        points={points}
        left={LEFT}
        width={inner}
        {...{ say, active }}
        onLook={look}
        onLeave={leave}
      />
      {active !== null && points[active] && (
        <PlotTip at={xOf(active)} width={width} point={points[active]} format={format} comparedLabel={before} />
      )}
    </div>
  );
}

/** A point as a screen reader says it. */
export function sayPoint(point: ChartPoint, format: (value: number) => string, comparedLabel: string): string {
  const now = `${point.label}: ${format(point.value)}`;
  return point.compared == null ? now : `${now}, ${comparedLabel} ${format(point.compared)}`;
}

function ActivePoint({ x, y, height }: { x: number; y: number; height: number }) {
  return (
    <>
      <line className={styles.cursor} x1={x} x2={x} y1={0} y2={height} />
      <circle className={styles.point} cx={x} cy={y} r={4.5} />
    </>
  );
}

type Place = readonly [number, number] | null | undefined;

function EndLabels({ value, compared, names }: { value: Place; compared: Place; names: readonly [string, string] }) {
  if (!value) return null;
  // Two labels that would touch are pushed apart, the higher line's upwards.
  const near = compared ? Math.abs(value[1] - compared[1]) < 18 : false;
  const push = near ? (value[1] <= compared![1] ? -9 : 9) : 0;
  return (
    <g>
      <text className={styles.nameNow} x={value[0] + 10} y={value[1] + 4 + push}>
        {names[0]}
      </text>
      {compared && (
        <text className={styles.nameBefore} x={compared[0] + 10} y={compared[1] + 4 - push}>
          {names[1]}
        </text>
      )}
    </g>
  );
}
