package stat_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/entente-civic/entente/indicators/stat"
)

// Spells of lengths, ended where ended says 1.
func spells(times []float64, ended ...int) []stat.Spell {
	out := make([]stat.Spell, len(times))
	for k := range out {
		out[k] = stat.Spell{Time: times[k], Ended: ended[k] == 1}
	}
	return out
}

// Na stands where R says NA.
var na = math.NaN()

// R 4.2.2, survival 3.5-3: survfit(Surv(time, status) ~ 1, conf.type =
// "log-log", conf.int = level), std.err times surv, and quantile(fit, 0.5). The
// first two are its data set aml, maintained and not.
func TestKaplanMeierKnown(t *testing.T) {
	for _, k := range []struct {
		name                       string
		spells                     []stat.Spell
		level                      float64
		at                         []float64
		risk, events, censored     []int64
		share, stdErr, low, high   []float64
		median, medianLow, median2 float64
	}{
		{
			name:   "maintained",
			spells: spells([]float64{9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161}, 1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0), level: 0.95,
			at:   []float64{9, 13, 18, 23, 28, 31, 34, 45, 48, 161},
			risk: []int64{11, 10, 8, 7, 6, 5, 4, 3, 2, 1}, events: []int64{1, 1, 1, 1, 0, 1, 1, 0, 1, 0}, censored: []int64{0, 1, 0, 0, 1, 0, 0, 1, 0, 1},
			share:  []float64{0.90909090909090906, 0.81818181818181812, 0.71590909090909083, 0.61363636363636354, 0.61363636363636354, 0.49090909090909085, 0.36818181818181817, 0.36818181818181817, 0.18409090909090908, 0.18409090909090908},
			stdErr: []float64{0.08667841720414475, 0.11629129983033294, 0.13966497055722782, 0.152632331027312, 0.152632331027312, 0.16419326722113581, 0.16266888582709479, 0.16266888582709479, 0.15349274578629368, 0.15349274578629368},
			low:    []float64{0.50808020576992974, 0.44742861468218142, 0.35019038590793838, 0.26575204000128611, 0.26575204000128611, 0.16733090977685081, 0.092829574936985182, 0.092829574936985182, 0.011738480123189602, 0.011738480123189602},
			high:   []float64{0.98667382266782311, 0.95116222858249166, 0.8990239741910534, 0.83529924325022142, 0.83529924325022142, 0.75339979037081128, 0.6570408323981638, 0.6570408323981638, 0.52501484272664145, 0.52501484272664145},
			median: 31, medianLow: 13, median2: na,
		},
		{
			name:   "not maintained",
			spells: spells([]float64{5, 5, 8, 8, 12, 16, 23, 27, 30, 33, 43, 45}, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 1), level: 0.95,
			at:   []float64{5, 8, 12, 16, 23, 27, 30, 33, 43, 45},
			risk: []int64{12, 10, 8, 7, 6, 5, 4, 3, 2, 1}, events: []int64{2, 2, 1, 0, 1, 1, 1, 1, 1, 1}, censored: []int64{0, 0, 0, 1, 0, 0, 0, 0, 0, 0},
			share:  []float64{0.83333333333333337, 0.66666666666666674, 0.58333333333333337, 0.58333333333333337, 0.48611111111111116, 0.38888888888888895, 0.29166666666666674, 0.19444444444444448, 0.097222222222222238, 0},
			stdErr: []float64{0.1075828707279838, 0.13608276348795437, 0.14231876063832777, 0.14231876063832777, 0.14813006255348293, 0.14698618394803281, 0.13871516913498738, 0.12187450538044615, 0.091866364967520514, na},
			low:    []float64{0.48171494219537886, 0.33701893254140197, 0.27013892408549733, 0.27013892408549733, 0.19187661961872829, 0.12627201219539366, 0.072401608907771836, 0.03119864293121194, 0.0057463056958638346, na},
			high:   []float64{0.95550936572806489, 0.85971179908443984, 0.80094019233338687, 0.80094019233338687, 0.72967156977948544, 0.64981740828931511, 0.56088605267140923, 0.46142947623811392, 0.34890386111074972, na},
			median: 23, medianLow: 5, median2: 33,
		},
		{
			name:   "nothing censored",
			spells: spells([]float64{1, 2, 3, 4}, 1, 1, 1, 1), level: 0.95,
			at: []float64{1, 2, 3, 4}, risk: []int64{4, 3, 2, 1}, events: []int64{1, 1, 1, 1}, censored: make([]int64, 4),
			share:  []float64{0.75, 0.5, 0.25, 0},
			stdErr: []float64{0.21650635094610965, 0.25, 0.21650635094610965, na},
			low:    []float64{0.12794691759514587, 0.057847082995144627, 0.0089478244166031722, na},
			high:   []float64{0.96054864228507841, 0.84486128119037396, 0.66532534278886535, na},
			median: 2.5, medianLow: 1, median2: na,
		},
		{
			name:   "equal lengths, some censored",
			spells: spells([]float64{2, 2, 3, 3, 5, 8, 8, 9, 12, 12}, 1, 0, 1, 1, 0, 1, 1, 1, 0, 1), level: 0.9,
			at: []float64{2, 3, 5, 8, 9, 12}, risk: []int64{10, 8, 6, 5, 3, 2}, events: []int64{1, 2, 0, 2, 1, 1}, censored: []int64{1, 0, 1, 0, 0, 1},
			share:  []float64{0.9, 0.675, 0.675, 0.405, 0.27, 0.135},
			stdErr: []float64{0.094868329805051374, 0.15507054846101501, 0.15507054846101501, 0.17471941792485463, 0.16036676713084916, 0.12466705659475563},
			low:    []float64{0.57914092513833915, 0.35773359509976499, 0.35773359509976499, 0.13782295541608361, 0.063214937434602131, 0.013903737064466161},
			high:   []float64{0.9798817186432397, 0.8604673151250144, 0.8604673151250144, 0.66216314809061483, 0.53747694078178243, 0.39146319355142767},
			median: 8, medianLow: 3, median2: 12,
		},
		{
			name:   "half sure",
			spells: spells([]float64{1, 2, 3, 4, 5, 6}, 1, 1, 0, 1, 0, 1), level: 0.5,
			at: []float64{1, 2, 3, 4, 5, 6}, risk: []int64{6, 5, 4, 3, 2, 1}, events: []int64{1, 1, 0, 1, 0, 1}, censored: []int64{0, 0, 1, 0, 1, 0},
			share:  []float64{0.83333333333333337, 0.66666666666666674, 0.66666666666666674, 0.44444444444444448, 0.44444444444444448, 0},
			stdErr: []float64{0.15214515486254615, 0.19245008972987529, 0.19245008972987529, 0.22222222222222224, 0.22222222222222224, na},
			low:    []float64{0.69890704270542336, 0.51923462134633813, 0.51923462134633813, 0.29254905966998995, 0.29254905966998995, na},
			high:   []float64{0.91138413450172517, 0.77814501300420702, 0.77814501300420702, 0.5856563946840021, 0.5856563946840021, na},
			median: 4, medianLow: 4, median2: na,
		},
	} {
		t.Run(k.name, func(t *testing.T) {
			steps, median, err := stat.KaplanMeier(k.spells, k.level)
			require.NoError(t, err)
			require.Len(t, steps, len(k.at))
			for j, s := range steps {
				same(t, k.at[j], s.At)
				require.Equal(t, [3]int64{k.risk[j], k.events[j], k.censored[j]}, [3]int64{s.AtRisk, s.Events, s.Censored}, "at %v", s.At)
				i := sound(t, s.Survival, nil)
				require.True(t, i.Defined)
				near(t, k.share[j], i.Value, 1e-15, "share at %v", s.At)
				if math.IsNaN(k.low[j]) {
					require.True(t, i.NoLow && i.NoHigh, "at %v", s.At)
					require.Zero(t, s.StdErr)
					continue
				}
				require.False(t, i.NoLow || i.NoHigh)
				near(t, k.stdErr[j], s.StdErr, 1e-14, "standard error at %v", s.At)
				near(t, k.low[j], i.Low, 1e-13, "low at %v", s.At)
				near(t, k.high[j], i.High, 1e-13, "high at %v", s.At)
			}
			i := must(t)(median, nil)
			same(t, k.median, i.Value)
			same(t, k.medianLow, i.Low)
			require.Equal(t, math.IsNaN(k.median2), i.NoHigh)
			if !i.NoHigh {
				same(t, k.median2, i.High)
			}
		})
	}
}

func TestKaplanMeierAtTheEdges(t *testing.T) {
	undefined := stat.Interval{Level: 0.95, Method: stat.MethodLogLog}
	steps, median, err := stat.KaplanMeier(nil, 0.95)
	require.NoError(t, err)
	require.Empty(t, steps)
	require.Equal(t, undefined, median)

	steps, median, err = stat.KaplanMeier(spells([]float64{5, 7}, 0, 0), 0.95)
	require.NoError(t, err)
	require.Equal(t, undefined, median, "none has ended")
	require.Len(t, steps, 2)
	for _, s := range steps {
		require.Equal(t, [3]float64{1, 1, 1}, [3]float64{s.Survival.Value, s.Survival.Low, s.Survival.High})
		require.Zero(t, s.StdErr)
	}

	_, median, err = stat.KaplanMeier(spells([]float64{1}, 1), 0.95)
	i := must(t)(median, err)
	same(t, 1.0, i.Value)
	require.True(t, i.NoLow && i.NoHigh, "one spell says nothing of others")

	// Exactly one half, and nothing ends after: from there on it is reached.
	_, median, err = stat.KaplanMeier(spells([]float64{1, 2, 3, 4}, 1, 1, 0, 0), 0.95)
	same(t, 2.0, must(t)(median, err).Value)

	for _, bad := range []float64{-1, math.NaN(), math.Inf(1)} {
		_, _, err = stat.KaplanMeier(spells([]float64{1, bad}, 1, 1), 0.95)
		require.Equal(t, "bad-time", code(t, err))
	}
}

// With nothing censored the median is the median, and order does not matter.
func TestKaplanMeierLaws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := 1; n < 60; n++ {
		list := make([]stat.Spell, n)
		for k := range list {
			list[k] = stat.Spell{Time: float64(k + 1), Ended: true}
		}
		want, median, err := stat.KaplanMeier(list, 0.9)
		require.NoError(t, err)
		same(t, float64(n+1)/2, median.Value, "of 1 to %d", n)
		for k, s := range want {
			same(t, float64(n-k-1)/float64(n), s.Survival.Value)
		}
		r.Shuffle(n, func(i, j int) { list[i], list[j] = list[j], list[i] })
		got, again, err := stat.KaplanMeier(list, 0.9)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(want, got))
		require.Equal(t, median, again)

		for k := range list {
			list[k] = stat.Spell{Time: float64(r.IntN(12)), Ended: r.IntN(3) > 0}
		}
		steps, _, err := stat.KaplanMeier(list, 0.9)
		require.NoError(t, err)
		left, share := int64(n), 1.0
		for _, s := range steps {
			require.Equal(t, left, s.AtRisk)
			left -= s.Events + s.Censored
			share *= float64(s.AtRisk-s.Events) / float64(s.AtRisk)
			near(t, share, s.Survival.Value, 1e-13, "share at %v", s.At)
		}
		require.Zero(t, left)
	}
}
