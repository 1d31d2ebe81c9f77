#!/usr/bin/python3
"""Workload C in pandas: cross-tabs, distinct clients, mean/median, top, totals.
Columns are read raw from tmp/c (written by the peer "dump")."""
import sys, time, itertools, resource
import numpy as np, pandas as pd
d = sys.argv[1] if len(sys.argv) > 1 else "tmp/c"
mode = sys.argv[2] if len(sys.argv) > 2 else "groupby"
runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
ty = dict(month="u1", muni="u1", entry="u1", sex="u1", age="u1", agency="u1", req="<u2", dur="<u2", client="<u4")
t = pd.DataFrame({k: np.fromfile(f"{d}/{k}.bin", v) for k, v in ty.items()})
base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
dims = ["muni", "entry", "sex", "age", "req", "agency"]
def run():
    out = {}
    # explode the multi-valued dimension once
    parts = [t.loc[((t.req.values >> k) & 1) == 1, ["month", "muni", "entry", "sex", "age", "agency"]].assign(req=np.uint8(k)) for k in range(12)]
    long = pd.concat(parts, ignore_index=True)
    if mode == "cube":
        cube = t.groupby(["month", "muni", "entry", "sex", "age", "agency"], sort=False).size().rename("n").reset_index()
        rcube = long.groupby(["month", "muni", "entry", "sex", "age", "agency", "req"], sort=False).size().rename("n").reset_index()
        cnt = lambda df, by: df.groupby(by, sort=False)["n"].sum()
    else:
        cube, rcube = t, long
        cnt = lambda df, by: df.groupby(by, sort=False).size()
    for a, b in itertools.combinations(dims, 2):
        out[a, b] = cnt(rcube if "req" in (a, b) else cube, ["month", a, b])
    out["d0"] = t.client.nunique()
    u = t[["month", "muni", "client"]].drop_duplicates()
    out["d2"] = u.groupby(["month", "muni"]).size()
    out["d1"] = u[["month", "client"]].drop_duplicates().groupby("month").size()
    g = t.groupby(["month", "muni"])["dur"]
    out["mean"], out["median"] = g.mean(), g.median()
    out["mean0"], out["median0"] = t.dur.mean(), t.dur.median()
    c = out["muni", "agency"].groupby(level=[0, 2]).sum().rename("n").reset_index().sort_values(["n", "agency"], ascending=[False, True])
    out["top"] = c.groupby("month").head(10)
    out["top0"] = c.groupby("agency")["n"].sum().nlargest(10)
    for x in dims:
        out["t", x] = cnt(rcube if x == "req" else cube, [x])
    return out
ts = []
for i in range(runs):
    s = time.perf_counter(); o = run(); ts.append(time.perf_counter() - s)
ts.sort(); m = ts[len(ts) // 2]
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(f"pandas-{mode} {pd.__version__} n={len(t)} median={m:.3f}s min={ts[0]:.3f}s rows/s={len(t)/m/1e6:.3g}M base={base/1e3:.0f}MB peak={peak/1e3:.0f}MB",
      "check: d0=%d d1sum=%d d2sum=%d req-agency=%d median0=%s mean0=%.6f top0=%s" % (o["d0"], o["d1"].sum(), o["d2"].sum(), o["req", "agency"].sum(), o["median0"], o["mean0"], o["top0"].iloc[0]))
