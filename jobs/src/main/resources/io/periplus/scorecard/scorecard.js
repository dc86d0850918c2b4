/* Draws the charts of the scorecard from the JSON block of the page; the tables say the same. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('scorecard-data').textContent);
  var root = document.documentElement;
  var SHAPES = { A: 'circle', B: 'diamond', C: 'rect', D: 'circle', measured: 'triangle' };
  var charts = [];

  function colour(name) {
    return getComputedStyle(root).getPropertyValue('--' + name).trim();
  }

  function theme() {
    return {
      ink: colour('ink'), soft: colour('soft'), line: colour('line'), sheet: colour('sheet'),
      accent: colour('accent'), good: colour('good'), bad: colour('bad'), gold: colour('gold'),
      A: colour('grade-a'), B: colour('grade-b'), C: colour('grade-c'), D: colour('grade-d'),
      measured: colour('accent'), font: getComputedStyle(document.body).fontFamily
    };
  }

  /* Tooltips are built as nodes, never as markup, so that a label stays a label. */
  function tip(title, lines) {
    var box = document.createElement('div');
    box.className = 'tip';
    var head = document.createElement('b');
    head.textContent = title;
    box.appendChild(head);
    lines.forEach(function (line) {
      var row = document.createElement('div');
      row.textContent = line;
      box.appendChild(row);
    });
    return box;
  }

  function tooltip(t, formatter) {
    return {
      confine: true, backgroundColor: t.sheet, borderColor: t.line, padding: [8, 10],
      textStyle: { color: t.ink, fontFamily: t.font }, formatter: formatter
    };
  }

  function supported(row, first) {
    return tip(row.label, [first, '95 % interval ' + row.interval, 'n ' + row.n + ', ' + row.method, 'grade ' + row.grade]);
  }

  /* A whisker between low and high on one axis, at the item's place on the other. */
  function whisker(rows, t, isUpright, x) {
    return {
      type: 'custom', silent: true, z: 3, clip: true,
      data: rows.map(function (row, i) {
        return row.low === undefined ? [0, i, NaN, NaN] : [isUpright ? x(row) : i, i, row.low, row.high];
      }),
      encode: isUpright ? { x: 0, y: [2, 3] } : { x: [2, 3], y: 0 },
      renderItem: function (params, api) {
        var row = rows[api.value(1)];
        if (row.low === undefined) { return null; }
        var place = api.value(0), cap = 4;
        var a = isUpright ? api.coord([place, row.low]) : api.coord([row.low, place]);
        var b = isUpright ? api.coord([place, row.high]) : api.coord([row.high, place]);
        var style = { stroke: row.tone || t.ink, lineWidth: 1.6 };
        function line(x1, y1, x2, y2) {
          return { type: 'line', shape: { x1: x1, y1: y1, x2: x2, y2: y2 }, style: style };
        }
        return {
          type: 'group',
          children: isUpright
            ? [line(a[0], a[1], b[0], b[1]), line(a[0] - cap, a[1], a[0] + cap, a[1]), line(b[0] - cap, b[1], b[0] + cap, b[1])]
            : [line(a[0], a[1], b[0], b[1]), line(a[0], a[1] - cap, a[0], a[1] + cap), line(b[0], b[1] - cap, b[0], b[1] + cap)]
        };
      }
    };
  }

  function brief(label) { return label.length > 44 ? label.slice(0, 43) + '\u2026' : label; }

  function valueAxis(t, extra) {
    return Object.assign({
      type: 'value', axisLabel: { color: t.soft, fontFamily: t.font, hideOverlap: true },
      splitLine: { lineStyle: { color: t.line } }, axisLine: { show: false }, axisTick: { show: false },
      nameTextStyle: { color: t.soft, fontFamily: t.font }
    }, extra);
  }

  function labelAxis(t, labels, isNarrow, extra) {
    return Object.assign({
      type: 'category', inverse: true, data: labels, axisTick: { show: false },
      axisLine: { show: false },
      axisLabel: { interval: 0, color: t.ink, fontFamily: t.font, fontSize: 13, width: isNarrow ? 104 : 168, overflow: 'break', lineHeight: 16 }
    }, extra);
  }

  function percent(value) { return Math.round(value * 1000) / 10 + ' %'; }

  function spark(t, element) {
    var kpi = data.kpis[Number(element.dataset.index)], points = kpi.points;
    if (points.length < 2) { return null; }
    var known = [];
    points.forEach(function (p) { [p.y, p.low, p.high].forEach(function (v) { if (v !== undefined) { known.push(v); } }); });
    if (kpi.target !== undefined) { known.push(kpi.target); }
    var low = Math.min.apply(null, known), high = Math.max.apply(null, known), pad = (high - low || 1) * 0.08;
    var band = [];
    points.forEach(function (p, i) { if (i > 0 && p.low !== undefined && points[i - 1].low !== undefined) { band.push(i); } });
    return {
      height: 80,
      option: {
        grid: { left: 4, right: 8, top: 6, bottom: 22 },
        xAxis: {
          type: 'category', boundaryGap: false, data: points.map(function (p) { return p.x; }),
          axisTick: { show: false }, axisLine: { lineStyle: { color: t.line } },
          axisLabel: {
            color: t.soft, fontFamily: t.font, fontSize: 12, showMinLabel: true, showMaxLabel: true,
            interval: function (i) { return i === 0 || i === points.length - 1; },
            align: 'left', formatter: function (text, i) { return i === 0 ? text : '{end|' + text + '}'; },
            rich: { end: { width: 1, align: 'right', color: t.soft, fontSize: 12, fontFamily: t.font } }
          }
        },
        yAxis: { type: 'value', show: false, min: low - pad, max: high + pad },
        tooltip: Object.assign(tooltip(t, function (items) {
          var p = points[items[0].dataIndex];
          return tip(p.x, [p.text].concat(p.low === undefined ? [] : ['95 % interval ' + p.interval]));
        }), { trigger: 'axis', axisPointer: { lineStyle: { color: t.soft } } }),
        series: [{
          type: 'custom', silent: true, z: 1, data: band.map(function (i) { return [i, points[i].low]; }),
          tooltip: { show: false },
          renderItem: function (params, api) {
            var i = api.value(0), q = points[i - 1], p = points[i];
            return {
              type: 'polygon',
              shape: { points: [api.coord([i - 1, q.low]), api.coord([i, p.low]), api.coord([i, p.high]), api.coord([i - 1, q.high])] },
              style: { fill: t.accent, opacity: 0.17 }
            };
          }
        }, {
          type: 'line', z: 2, data: points.map(function (p) { return p.y === undefined ? null : p.y; }),
          showSymbol: true, symbol: 'circle', symbolSize: function (v, item) { return item.dataIndex === points.length - 1 ? 7 : 0; },
          lineStyle: { color: t.accent, width: 2 }, itemStyle: { color: t.accent },
          markLine: kpi.target === undefined ? undefined : {
            silent: true, symbol: 'none', label: { show: false },
            lineStyle: { color: t.gold, type: 'dashed', width: 1.3 }, data: [{ yAxis: kpi.target }]
          }
        }]
      }
    };
  }

  function drivers(t, element) {
    var rows = data.drivers, isNarrow = element.clientWidth < 460;
    return {
      height: Math.max(rows.length * 40 + 46, 330),
      option: {
        grid: { left: 4, right: 24, top: 8, bottom: 8, containLabel: true },
        xAxis: valueAxis(t, { min: 0, axisLabel: { color: t.soft, fontFamily: t.font, hideOverlap: true, formatter: percent } }),
        yAxis: labelAxis(t, rows.map(function (r) { return r.rank + '  ' + brief(r.label); }), isNarrow),
        tooltip: tooltip(t, function (item) {
          var row = rows[item.dataIndex];
          return supported(row, row.text + ' of the explained variation');
        }),
        series: [{
          type: 'bar', barWidth: 16,
          data: rows.map(function (r) {
            return { value: r.value, itemStyle: { color: t.accent, opacity: r.isThin ? 0.3 : 0.78, borderRadius: [0, 2, 2, 0] } };
          })
        }, whisker(rows, t, false)]
      }
    };
  }

  function map(t, element) {
    var rows = data.drivers.filter(function (r) { return r.x !== undefined && r.value !== undefined; });
    var isNarrow = element.clientWidth < 460;
    var mean = rows.reduce(function (sum, r) { return sum + r.value; }, 0) / rows.length;
    var middle = rows.reduce(function (sum, r) { return sum + r.x; }, 0) / rows.length;
    var least = Math.max(0, Math.floor((Math.min.apply(null, rows.map(function (r) { return r.x; })) - 0.06) * 10) / 10);
    function isNamed(r) { return r.rank <= 3; }
    function corner(text, left, top) {
      return Object.assign({ type: 'text', silent: true, style: { text: text, fill: t.soft, font: '600 12px ' + t.font } }, left, top);
    }
    return {
      height: Math.max(data.drivers.length * 40 + 46, 330),
      option: {
        grid: { left: 4, right: 26, top: 26, bottom: 26, containLabel: true },
        graphic: [
          corner('FIX FIRST', { left: 64 }, { top: 6 }), corner('KEEP UP', { right: 26 }, { top: 6 })
        ],
        xAxis: valueAxis(t, {
          name: 'how often it goes well', nameLocation: 'middle', nameGap: 28, min: least, max: 1,
          axisLabel: { color: t.soft, fontFamily: t.font, hideOverlap: true, formatter: percent }
        }),
        yAxis: valueAxis(t, {
          min: 0, axisLabel: { color: t.soft, fontFamily: t.font, hideOverlap: true, formatter: percent }
        }),
        tooltip: tooltip(t, function (item) {
          var row = rows[item.dataIndex];
          return supported(row, row.text + ' of the explained variation; goes well ' + row.performance);
        }),
        /* The quadrants are a line of their own: a series draws its marks over its points. */
        series: [{
          type: 'custom', z: 1, silent: true, data: [[middle, mean]],
          renderItem: function (params, api) {
            var at = api.coord([middle, mean]), box = params.coordSys, style = { stroke: t.gold, lineWidth: 1.2, lineDash: [5, 4] };
            return {
              type: 'group',
              children: [
                { type: 'line', shape: { x1: box.x, y1: at[1], x2: box.x + box.width, y2: at[1] }, style: style },
                { type: 'line', shape: { x1: at[0], y1: box.y, x2: at[0], y2: box.y + box.height }, style: style }
              ]
            };
          }
        }, {
          type: 'scatter', symbolSize: 20, z: 4, itemStyle: { color: t.accent, borderColor: t.sheet, borderWidth: 1, opacity: 1 },
          data: rows.map(function (r) { return [r.x, r.value]; }),
          label: {
            show: true, position: 'inside', color: t.sheet, fontFamily: t.font, fontSize: 11.5, fontWeight: 600,
            formatter: function (item) { return String(rows[item.dataIndex].rank); }
          }
        }, {
          /* Names beside the first three only; the numbers of the others are those of the bars. */
          type: 'scatter', silent: true, symbolSize: 1, z: 5, data: rows.filter(isNamed).map(function (r) {
            var isRight = r.x < (least + 1) / 2;
            return { value: [r.x, r.value], label: { position: isRight ? 'right' : 'left', formatter: function () { return brief(r.label); } } };
          }),
          label: { show: true, distance: 13, color: t.ink, textBorderColor: t.sheet, textBorderWidth: 4, fontFamily: t.font, fontSize: isNarrow ? 11.5 : 13 },
          labelLayout: { hideOverlap: true }
        }, Object.assign(whisker(rows, t, true, function (r) { return r.x; }), { z: 2 })]
      }
    };
  }

  function forest(t, element) {
    var outcome = data.outcomes[Number(element.dataset.index)], rows = outcome.rows;
    var isNarrow = element.clientWidth < 520;
    rows.forEach(function (row) { row.tone = t[row.grade]; });
    return {
      height: rows.length * 44 + 44,
      option: {
        grid: { left: 4, right: 30, top: 6, bottom: 8, containLabel: true },
        xAxis: valueAxis(t, {
          axisLabel: {
            color: t.soft, fontFamily: t.font, hideOverlap: true,
            formatter: function (v) { return (outcome.isShare ? percent(v).replace(' %', ' pp') : v.toLocaleString('en')).replace('-', '\u2212'); }
          }
        }),
        yAxis: labelAxis(t, rows.map(function (r) { return brief(r.label) + '  [' + r.grade + ']'; }), isNarrow),
        tooltip: tooltip(t, function (item) {
          var row = rows[item.dataIndex];
          return supported(row, row.text + ' (' + row.where + ')');
        }),
        series: [whisker(rows, t, false), {
          type: 'scatter', z: 4,
          data: rows.map(function (row, i) {
            var isHollow = row.grade === 'D';
            return {
              value: [row.value, i], symbol: SHAPES[row.grade], symbolSize: row.grade === 'B' ? 14 : 11,
              itemStyle: { color: isHollow ? t.sheet : row.tone, borderColor: row.tone, borderWidth: 2, opacity: 1 }
            };
          }),
          label: {
            show: !isNarrow, position: 'top', distance: 5, color: t.ink, fontFamily: t.font, fontSize: 12,
            formatter: function (item) { return rows[item.dataIndex].text; }
          },
          markLine: {
            silent: true, symbol: 'none', label: { show: false }, lineStyle: { color: t.soft, type: 'solid', width: 1 },
            data: [{ xAxis: 0 }]
          }
        }]
      }
    };
  }

  function ledger(t, element) {
    var rows = data.ledger, isNarrow = element.clientWidth < 520;
    var parts = ['attributed', 'idle', 'no driver', 'residual'];
    var tones = [t.accent, t.gold, t.soft, t.bad];
    return {
      height: rows.length * 40 + 84,
      option: {
        color: tones,
        legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 11, textStyle: { color: t.ink, fontFamily: t.font } },
        grid: { left: 4, right: 26, top: 40, bottom: 8, containLabel: true },
        xAxis: valueAxis(t, { max: function (v) { return Math.max(100, v.max); }, axisLabel: { color: t.soft, fontFamily: t.font, hideOverlap: true, formatter: '{value} %' } }),
        yAxis: labelAxis(t, rows.map(function (r) { return brief(r.label) + ' (' + r.side + ')'; }), isNarrow),
        tooltip: tooltip(t, function (item) {
          var row = rows[item.dataIndex];
          return tip(row.label, [parts[item.seriesIndex] + ' ' + row.amounts[item.seriesIndex], percent(row.percents[item.seriesIndex] / 100) + ' of the ledger', row.period]);
        }),
        series: parts.map(function (part, i) {
          return { name: part, type: 'bar', stack: 'ledger', barWidth: 20, data: rows.map(function (r) { return r.percents[i]; }) };
        })
      }
    };
  }

  var KINDS = { spark: spark, drivers: drivers, map: map, forest: forest, ledger: ledger };

  function draw() {
    charts.forEach(function (chart) { chart.dispose(); });
    charts = [];
    var t = theme();
    document.querySelectorAll('.chart').forEach(function (element) {
      var drawn = KINDS[element.dataset.chart](t, element);
      if (!drawn) { element.style.display = 'none'; return; }
      element.style.height = drawn.height + 'px';
      var chart = echarts.init(element, null, { renderer: 'svg' });
      chart.setOption(Object.assign({ animation: false }, drawn.option));
      charts.push(chart);
    });
  }

  function wait(action, milliseconds) {
    var timer;
    return function () { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
  }

  root.setAttribute('data-live', '');
  draw();
  var width = window.innerWidth;
  window.addEventListener('resize', wait(function () {
    if (window.innerWidth !== width) { width = window.innerWidth; draw(); }
  }, 150));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  window.addEventListener('beforeprint', function () {
    root.setAttribute('data-paper', '');
    document.querySelectorAll('details').forEach(function (d) { d.open = true; });
    document.body.style.width = '700px';
    draw();
    document.body.style.width = '';
  });
  window.addEventListener('afterprint', function () { root.removeAttribute('data-paper'); draw(); });
}());
