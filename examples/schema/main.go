// Command schema looks at a plan as an editor or a system in another language
// can, by the JSON Schema of plan/1, and then as the library does:
//
//	go run . ../firstplan/plan.json
//
// A schema looks at each value by itself. What it cannot say is said by Decode
// (a member that stands twice, the size and depth of a document) and by rules:
// that an id is some entity's and no other's, that an end comes after its start,
// that a total is the sum of its parts, and all that a statute asks for.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/entente-civic/entente/i18n"
	"github.com/entente-civic/entente/plan"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("name one document")
	}
	if err := run(os.Stdout, os.Args[1]); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer, document string) error {
	data, err := os.ReadFile(document)
	if err != nil {
		return err
	}
	schema, err := jsonschema.NewCompiler().Compile("../../plan/plan.schema.json")
	if err != nil {
		return err
	}
	if value, err := jsonschema.UnmarshalJSON(bytes.NewReader(data)); err != nil {
		return err
	} else if err := schema.Validate(value); err != nil {
		return err
	}
	fmt.Fprintln(out, "It fits the schema. What the schema cannot say:")
	p, err := plan.Decode(data)
	if err != nil {
		return err
	}
	review := plan.NewReview(p, plan.Given{})
	for _, f := range plan.Baseline().Check(review).Findings {
		fmt.Fprintf(out, "%s, %s: %s\n", f.Rule, review.Path(f.At), f.Message.In(i18n.EN))
	}
	return nil
}
